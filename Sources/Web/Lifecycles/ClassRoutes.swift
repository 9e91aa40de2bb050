import Archive
import HTTPTypes
import Vault

/// How a customer was classed over time, and moving it to another stage of its lifecycle by hand; as pages and over the API.
struct ClassRoutes: Sendable {
    let archive: Archive

    var routes: [Route] {
        [
            .page("/customers/:number/classes", access: .record(.read), Bilingual("分类变更记录", en: "Classes over time"), show),
            .form("/customers/:number/lifecycle", access: .record(.write), Bilingual("调整生命周期", en: "Move the lifecycle"), move),
            .api(
                .get, "/customers/:number/class-changes", access: .record(.read), Bilingual("分类变更记录", en: "Classes over time"),
                gives: Schema.page(of: .named("ClassChange")), list),
            .api(
                .post, "/customers/:number/lifecycle", access: .record(.write), Bilingual("调整生命周期", en: "Move the lifecycle"),
                parameters: [.version], takes: .named("LifecycleMove"), gives: .named("Customer"), moveJSON),
        ]
    }

    private func show(_ call: Call) async throws -> Reply {
        .page(classesView(try await page(call), call.view)).uncompressed
    }

    private func page(_ call: Call) async throws -> ClassesPage {
        let (customer, changes) = try await read(call)
        return ClassesPage(customer, changes, try call.actor(), CustomerWords(try call.actor(), archive, call.view))
    }

    private func read(_ call: Call) async throws -> (Customer, [ClassChange]) {
        let number = try call.parameter("number")
        return try await archive.look(as: call.actor()) { work in
            let customer = try work.customers.reopen(number)
            return (customer, try work.customers.classChanges(of: customer))
        }
    }

    private func move(_ call: Call) async throws -> Reply {
        let number = try call.parameter("number")
        let reason = call.form.raw("reason") ?? ""
        do {
            guard let stage = call.form.text("lifecycle").flatMap(Lifecycle.init(rawValue:)) else {
                throw ArchiveError.invalid([.notAllowed("lifecycle")])
            }
            _ = try await moved(call, to: stage, because: reason)
            return .redirect(to: "/customers/\(number)/classes", telling: .lifecycleMoved)
        } catch let error as ArchiveError where error != .notFound {
            var page = try await page(call)
            page.refusal = error.sentence(call.view.t)
            page.reason = reason
            return .page(classesView(page, call.view), status: error.problem.status).uncompressed
        }
    }

    private func list(_ call: Call) async throws -> Reply {
        let (_, changes) = try await read(call)
        let words = CustomerWords(try call.actor(), archive, call.view)
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: changes) { $1.classChange($0, words) }
                object.member("next", nil as String?)
            }
        }.uncompressed
    }

    private func moveJSON(_ call: Call) async throws -> Reply {
        let body = try call.decode(LifecycleMoveBody.self)
        guard let stage = Lifecycle(rawValue: body.lifecycle) else { throw HTTPProblem.invalid([.notAllowed("lifecycle")]) }
        return .customer(try await moved(call, to: stage, because: body.reason), CustomerWords(try call.actor(), archive, call.view))
    }

    private func moved(_ call: Call, to stage: Lifecycle, because reason: String) async throws -> Customer {
        let number = try call.parameter("number")
        let version = try Int64(call.baseVersion())
        return try await archive.work(as: call.actor()) { work in
            try work.customers.move(number, from: version, to: stage, because: PrivateText(reason))
        }
    }
}

/// A move by hand over the API.
struct LifecycleMoveBody: Decodable, Sendable {
    var lifecycle: String
    var reason: String
}

extension JSONWriter {
    /// The members of one reassignment.
    fileprivate mutating func classChange(_ change: ClassChange, _ words: CustomerWords) {
        member("index", Int(change.entry))
        member("at", change.at.isoText)
        member("act", change.act?.rawValue)
        member("person", change.personID.map { Int($0.rawValue) })
        member("personName", words.name(of: change.personID))
        member("field", change.change.name)
        member("fieldName", words.name(of: change.change))
        member("before", words.text(of: change.change.before, in: change.change))
        member("after", words.text(of: change.change.after, in: change.change))
        member("cause", words.cause(of: change))
    }
}

extension CustomerWords {
    /// Why a customer was reassigned; nil where nobody said.
    func cause(of change: ClassChange) -> String? {
        let parts = [change.cause?.wording.map { t(Bilingual($0)) }, sight.text(change.reason)].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: t("；", en: "; "))
    }
}

extension ClassRoutes {
    /// The shapes of JSON about classes.
    static let schemas: [(name: String, schema: Schema)] = [
        (
            "ClassChange",
            .object([
                .init("index", .integer()), .init("at", .time), .init("act", .optional(.text())), .init("person", .optional(.integer())),
                .init("personName", .text()), .init("field", .text(), Bilingual("内置维度的字段名，或 own. 加自定义维度的编号", en: "The field of a built-in dimension, or own. and the number of one's own")),
                .init("fieldName", .text()),
                .init("before", .optional(.text())), .init("after", .optional(.text())), .init("cause", .optional(.text())),
            ])
        ),
        (
            "LifecycleMove",
            .object([
                .init("lifecycle", .choice(Lifecycle.allCases.map(\.rawValue))),
                .init("reason", .text(charactersMax: CustomerStore.moveReasonCharactersMax)),
            ])
        ),
    ]
}

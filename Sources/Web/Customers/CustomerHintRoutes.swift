import Archive
import HTTPTypes

/// What a form tells while one types: customers that may be the same, and how a value is understood.
struct CustomerHintRoutes: Sendable {
    let archive: Archive

    /// The longest value looked at, in characters.
    static let valueCharactersMax = 200

    var routes: [Route] {
        [
            .page("/customers/duplicates", access: CustomerAccess.editors, Bilingual("查重", en: "Duplicates"), duplicates),
            .page("/customers/hints", access: CustomerAccess.editors, Bilingual("如何理解", en: "How it is read"), hint),
            .api(
                .get, "/customers/duplicates", access: CustomerAccess.editors, Bilingual("查重", en: "Duplicates"),
                parameters: Self.parameters, gives: .object([.init("items", .list(.named("DuplicateHint")))]), duplicatesJSON),
        ]
    }

    // MARK: - Customers that may be the same

    private func duplicates(_ call: Call) async throws -> Reply {
        let t = call.view.t
        let lines = try await found(DuplicateQuestion(typed: call.query), call).map { hint in
            DuplicateLine(
                evidence: hint.evidence.map { t(Bilingual($0.wording)) }.joined(separator: t("、", en: ", ")),
                holder: t(Bilingual(hint.holder)), address: hint.number.map { "/customers/\($0)" })
        }
        return .fragment(duplicateLines(lines, t)).uncompressed
    }

    private func duplicatesJSON(_ call: Call) async throws -> Reply {
        let hints = try await found(DuplicateQuestion(call.query), call)
        let t = call.view.t
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: hints) { hint, item in
                    item.member("evidence", hint.evidence.map { t(Bilingual($0.wording)) })
                    item.member("holder", t(Bilingual(hint.holder)))
                    item.member("number", hint.number)
                }
            }
        }
    }

    private func found(_ question: DuplicateQuestion, _ call: Call) async throws -> [DuplicateHint] {
        guard !question.isEmpty else { return [] }
        return try await archive.look(as: call.actor()) { work in
            try work.duplicates.check(name: question.name, phones: question.phones, code: question.code)
        }
    }

    // MARK: - How a value is understood

    private func hint(_ call: Call) throws -> Reply {
        let text = String((call.query.text("value") ?? "").prefix(Self.valueCharactersMax))
        guard let field = call.query.text("field").flatMap(CustomerField.init(rawValue:)), !text.isEmpty,
            let reading = FieldReading(text, of: field, today: CalendarDate(archive.now), call.view.t)
        else { return .fragment(.empty) }
        return .fragment(fieldReadingView(reading))
    }

    private static let parameters: [RouteParameter] = [
        .query("name", .text(charactersMax: 120), Bilingual("客户名称", en: "Customer name")),
        .query("phone", .text(charactersMax: 200), Bilingual("电话", en: "Phone")),
        .query("creditCode", .text(charactersMax: 64), Bilingual("统一社会信用代码", en: "Credit code")),
    ]
}

/// What is known of a customer of whom it is asked whether it is on file.
struct DuplicateQuestion: Sendable, Hashable {
    var name = ""
    var phones: [String] = []
    var code: String?

    var isEmpty: Bool { name.isEmpty && phones.isEmpty && code == nil }

    /// From a program, by the names of fields.
    init(_ query: Form) {
        name = Self.short(query.text("name")) ?? ""
        phones = Self.short(query.text("phone")).map { [$0] } ?? []
        code = Self.short(query.text("creditCode"))
    }

    /// From a form that is being filled in: one field and what stands in it.
    init(typed query: Form) {
        guard let value = Self.short(query.text("value")) else { return }
        switch query.text("field") {
        case "name": name = value
        case "creditCode": code = value
        default: phones = [value]
        }
    }

    private static func short(_ text: String?) -> String? {
        text.map { String($0.prefix(CustomerHintRoutes.valueCharactersMax)) }
    }
}

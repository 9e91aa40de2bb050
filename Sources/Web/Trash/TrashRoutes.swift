import Archive
import HTTPTypes

/// The trash: looked through, brought back from and emptied, as a page and over the API.
struct TrashRoutes: Sendable {
    let archive: Archive

    var routes: [Route] {
        [
            .page("/trash", access: CustomerAccess.editors, Bilingual("回收站", en: "Trash"), show),
            .form("/trash/restore", access: CustomerAccess.editors, Bilingual("恢复", en: "Bring back"), restore),
            .form("/trash/erase", access: CustomerAccess.editors, Bilingual("彻底删除", en: "Erase"), erase),
            .api(
                .get, "/trash", access: CustomerAccess.editors, Bilingual("回收站", en: "Trash"), parameters: RouteParameter.paging,
                gives: Schema.page(of: .named("TrashedCustomer")), list),
            .api(
                .post, "/trash/restorations", access: CustomerAccess.editors, Bilingual("恢复", en: "Bring back"),
                takes: .named("TrashChoice"), gives: .named("Customer"), restoreJSON),
            .api(
                .post, "/trash/erasures", access: CustomerAccess.editors, Bilingual("彻底删除", en: "Erase"), takes: .named("TrashChoice"),
                eraseJSON),
        ]
    }

    private func show(_ call: Call) async throws -> Reply {
        let found = try await found(call, limit: .usual)
        return .page(trashView(TrashPage(found, isFirst: call.query.text("cursor") == nil, try words(call)), call.view))
    }

    private func list(_ call: Call) async throws -> Reply {
        let found = try await found(call, limit: call.limit())
        let words = try words(call)
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: found.customers) { customer, item in
                    item.member("number", customer.number)
                    item.member("name", words.sight.text(customer.name))
                    item.member("trashedBy", customer.trashedByID.map { Int($0.rawValue) })
                    item.member("trashedAt", customer.trashedAt.isoText)
                    item.member("erasedAt", customer.erasedAt.isoText)
                }
                object.member("next", found.next?.text)
            }
        }.uncompressed
    }

    private func found(_ call: Call, limit: PageLimit) async throws -> TrashFound {
        let place = try call.cursor().flatMap(\.trashPlace)
        let customers = try await archive.look(as: call.actor()) { try $0.trash.list(after: place, limit: limit.rows + 1) }
        let page = Array(customers.prefix(limit.rows))
        let next = customers.count > page.count ? page.last.map { Cursor([.number($0.trashedAt.rawValue), .number($0.id.rawValue)]) } : nil
        return TrashFound(customers: page, next: next)
    }

    private func restore(_ call: Call) async throws -> Reply {
        let customer = try await restored(call.form.text("number") ?? "", call)
        return .redirect(to: "/customers/\(customer.number)", telling: .broughtBack)
    }

    private func restoreJSON(_ call: Call) async throws -> Reply {
        .customer(try await restored(call.decode(TrashChoiceBody.self).number, call), try words(call))
    }

    private func restored(_ number: String, _ call: Call) async throws -> Customer {
        try await archive.work(as: call.actor()) { try $0.trash.restore(number) }
    }

    private func erase(_ call: Call) async throws -> Reply {
        let number = call.form.text("number") ?? ""
        try await archive.work(as: call.actor()) { try $0.trash.erase(number) }
        return .redirect(to: "/trash", telling: .erased, number: number)
    }

    private func eraseJSON(_ call: Call) async throws -> Reply {
        let number = try call.decode(TrashChoiceBody.self).number
        try await archive.work(as: call.actor()) { try $0.trash.erase(number) }
        return .done
    }

    private func words(_ call: Call) throws -> CustomerWords { CustomerWords(try call.actor(), archive, call.view) }
}

/// Which deleted customer is meant.
private struct TrashChoiceBody: Decodable, Sendable {
    var number: String
}

/// A page of the trash.
struct TrashFound: Sendable {
    let customers: [TrashedCustomer]
    let next: Cursor?
}

extension Cursor {
    /// The deleted customer behind which a list goes on.
    fileprivate var trashPlace: TrashPlace? {
        guard keys.count == 2, case .number(let at) = keys[0], case .number(let id) = keys[1] else { return nil }
        return TrashPlace(at: Moment(rawValue: at), id: Customer.ID(rawValue: id))
    }
}

extension TrashRoutes {
    /// What their descriptions refer to by name.
    static let schemas: [(name: String, schema: Schema)] = [
        (
            "TrashedCustomer",
            .object([
                .init("number", .text()), .init("name", .text()), .init("trashedBy", .optional(.integer())), .init("trashedAt", .time),
                .init("erasedAt", .time),
            ])
        ),
        ("TrashChoice", .object([.init("number", .text())])),
    ]
}

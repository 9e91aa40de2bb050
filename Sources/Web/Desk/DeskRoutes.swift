import Archive
import HTTPTypes

/// 工作台: what waits for whoever is signed in.
struct DeskRoutes: Sendable {
    let archive: Archive

    var routes: [Route] {
        [
            .page("/", access: .signedIn, Bilingual("工作台", en: "Desk"), show),
            .page("/help/keys", access: .signedIn, Bilingual("键盘操作", en: "Keys")) { .page(keysView($0.view)) },
            .api(
                .get, "/desk", access: .signedIn, Bilingual("待办数量", en: "What waits"), gives: DeskRoutes.schema, count),
        ]
    }

    private func show(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let contents = try await DeskContents.read(for: actor, in: archive)
        return .page(deskView(DeskPage(contents, sight: Sight(actor, archive), archive, call.view), call.view))
    }

    private func count(_ call: Call) async throws -> Reply {
        let counts = try await archive.look(as: call.actor()) { try $0.customers.waitingCounts() }
        return Reply.json { writer in
            writer.object { object in
                object.member("toVerify", counts.toVerify)
                object.member("returned", counts.returned)
                object.member("drafts", counts.drafts)
            }
        }
    }

    private static let schema = Schema.object([
        .init("toVerify", .integer()), .init("returned", .integer()), .init("drafts", .integer()),
    ])
}

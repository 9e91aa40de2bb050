import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Web

@Suite("A masked value", .onBothEngines)
struct MaskMatrixTests {
    /// One value of each kind, as it must not be read.
    private static let clear: [(kind: MaskPolicy.Kind, text: String)] = [
        (.contactName, "欧阳明镜"), (.phone, "13912345678"), (.phone, "057187654321"), (.phone, "0571-87654321"),
        (.phone, "13787654321"), (.email, "mingjing.ouyang@clear.example"), (.email, "office@clear.example"),
        (.address, "文三路478号华星科技大厦9楼"), (.creditCode, "91330106MA27W3X12U"),
        (.personal, "1985-03-12"), (.personal, "一子在读"), (.personal, "收藏紫砂壶"),
        (.bankAccount, "6222021202017788"), (.phone, "0571-87659999"),
    ]

    @Test(
        "is in no page, list, search, history, palette, import or refusal in the clear, for any role that the policy does not show it to",
        arguments: [false, true], Cast.Part.allCases)
    func everyOutput(strict: Bool, part: Cast.Part) async throws {
        try await withStage { stage in
            if strict { try await Self.showNothing(on: stage) }
            try await Self.fill(stage)
            let sight = Sight(stage.cast.actor(part), stage.cast.archive)
            let client = try await stage.site.visit.program(part)
            var met = 0
            for path in try await Self.outputs(of: stage, for: part) {
                var client = client
                let answer = try await client.get(path)
                met += answer.text.contains("明镜客户") ? 1 : 0
                Self.expectMasked(answer, sight, "\(path) as \(part)")
            }
            for (method, path, json) in Self.refusals(stage) {
                var client = client
                let answer = try await client.send(method, path, json: json, [.ifMatch: "\"v99\""])
                Self.expectMasked(answer, sight, "\(method) \(path) as \(part): \(answer.status)")
            }
            if sight.role.seesCustomers, part != .wang { #expect(met > 5, "the customer has to be met: \(met)") }
        }
    }

    @Test("is in no event that is told to open pages")
    func events() async throws {
        try await withStage { stage in
            let hub = stage.site.visit.site.hub
            let open = try #require(hub.subscribe(sessionID: "observer", after: nil) { _ in true })
            let bunches = stage.cast.archive.tail.subscribe()
            try await Self.fill(stage)
            var next = bunches.makeAsyncIterator()
            // The first tells of the policy under which the contact's person is known.
            _ = await next.next()
            let bunch = try #require(await next.next())
            await LiveFeed(archive: stage.cast.archive, hub: hub, bunches: bunches).tell(bunch)
            hub.close()
            var told = ""
            for await signal in open.signals { told += String(decoding: signal.bytes, as: UTF8.self) }
            #expect(told.contains(stage.mine))
            for text in Self.clear.map(\.text) + ["明镜"] { #expect(!told.contains(text)) }
        }
    }

    /// - Parameter sight: what the reader may see.
    private static func expectMasked(_ answer: WebAnswer, _ sight: Sight, _ name: String) {
        for (kind, text) in clear where !sight.sees(kind) {
            #expect(!answer.text.contains(text), "\(name) shows \(kind)")
        }
    }

    /// Everything that can be asked for about the customer, and searches that find it by what is masked.
    private static func outputs(of stage: RouteStage, for part: Cast.Part) async throws -> [String] {
        var paths: [String] = []
        for route in try stage.routes() where route.isSafe && route.access.admits(part.role) && !route.path.hasSuffix("errors.xlsx") {
            guard let path = try await stage.path(of: route, for: part, .own) else { continue }
            paths += [path, "\(path)?q=5678&peek=\(stage.mine)&origins=yes&from=1&to=3"]
        }
        let searches = ["/search", "/palette", "/api/v1/customers/search"].flatMap { path in
            ["5678", "4321", "%E6%98%8E%E9%95%9C", "clear", "ouyang", "91330106", "%E6%96%87%E4%B8%89"].map { "\(path)?q=\($0)" }
        }
        return paths + searches + [
            "/customers/duplicates?field=phone&value=139+1234+5678x", "/api/v1/customers/duplicates?name=%E6%98%8E%E9%95%9C%E5%AE%A2%E6%88%B7",
        ]
    }

    /// What is refused says what is in force.
    private static func refusals(_ stage: RouteStage) -> [(HTTPRequest.Method, String, String)] {
        let path = "/api/v1/customers/\(stage.mine)"
        return [
            (.patch, path, #"{"notes":"甲"}"#), (.put, path, #"{"name":"甲"}"#), (.post, path + "/submit", ""), (.post, path + "/verify", ""),
            (.post, path + "/return", #"{"reason":"x"}"#), (.post, path + "/history/1/restore", ""),
        ]
    }

    /// A policy under which no role sees anything.
    private static func showNothing(on stage: RouteStage) async throws {
        try await stage.cast.work(as: .admin) { work in
            var policies = work.policies
            policies.masks.clear = [:]
            try work.policyBook.change(to: policies)
        }
    }

    /// Every masked field of 李's customer, twice changed, so that its history holds them too.
    private static func fill(_ stage: RouteStage) async throws {
        let number = stage.mine
        try await stage.cast.work(as: .admin) { work in
            var policies = work.policies
            policies.personalData = .full
            try work.policyBook.change(to: policies)
        }
        try await stage.cast.work(as: .li) { work in
            let second = CustomerEntry(
                values: [
                    .name: "明镜客户", .phone: "0571-87654321", .email: "office@clear.example", .address: "文三路478号华星科技大厦9楼",
                    .creditCode: "91330106MA27W3X12U", .bankAccount: "6222021202017788", .fax: "0571-87659999",
                ],
                contacts: [
                    ContactEntry(
                        name: "欧阳明镜", phones: ["13912345678"], email: "mingjing.ouyang@clear.example",
                        facts: [.bornOn: "1985-03-12", .family: "一子在读", .interests: "收藏紫砂壶"],
                        consent: ConsentEntry(channel: "written", givenOn: "2026-01-05"))
                ])
            _ = try work.customers.change(number, from: 3, by: second)
            let third = CustomerEntry(contacts: [ContactEntry(origin: 0, name: "欧阳明镜", phones: ["13787654321"], email: "")])
            _ = try work.customers.change(number, from: 4, by: third)
        }
    }
}

import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("Search over the sealed archive", .onBothEngines)
struct SearchTests {
    @Test(
        "finds a customer by any part of what its archive says",
        arguments: [
            "西湖", "机械有限", "杭州西湖机械有限公司", "陈建国", "建国", "采购经理", "8000", "13800138000", "0138", "年度维护",
            "价格敏感", "xhjx", "xihujixie", "chenjianguo", "cjg", "KH-202603001", "３５０２", "文三路", "chen@", "XIHU",
        ])
    func byAnything(_ text: String) async throws {
        let cast = try await filled()
        let hits = try await cast.look(as: .li) { try $0.customers.search(text).hits }
        #expect(hits.map(\.summary.number) == ["KH-202603001"], "\(text)")
    }

    @Test("finds nothing that only shares letters or digits", arguments: ["湖西", "国建", "8001381", "机西", "xhjy", "维年"])
    func exact(_ text: String) async throws {
        let cast = try await filled()
        #expect(try await cast.look(as: .li) { try $0.customers.search(text).hits }.isEmpty, "\(text)")
    }

    @Test("says which part agrees, in which field, and which mask covers it")
    func evidence() async throws {
        let cast = try await filled()
        let byNeed = try await cast.look(as: .li) { try $0.customers.search("年度维护").hits }
        let hit = try #require(byNeed.first)
        #expect(String(hit.matched.inTheClear[hit.range]) == "年度维护")
        #expect(hit.field == .coreNeed && hit.mask == nil)
        let byPhone = try await cast.look(as: .li) { try $0.customers.search("8000").hits }
        #expect(byPhone.first?.field == .contacts && byPhone.first?.mask == .phone)
    }

    @Test("refuses what nothing can be looked up by", arguments: ["", " ", "陈", "1", "。。"])
    func refusals(_ text: String) async throws {
        let cast = try await filled()
        await #expect(throws: (any Error).self) { try await cast.look(as: .li) { try $0.customers.search(text) } }
    }

    @Test("goes on page by page, newest first, without skipping or doubling one")
    func pages() async throws {
        let cast = try await Cast()
        _ = try await cast.work(as: .li) { work in
            for position in 1...25 { _ = try work.customers.create(Cast.content("同名公司\(position)")) }
        }
        var found: [Customer.ID] = []
        var before: Customer.ID?
        repeat {
            let result = try await cast.look(as: .li) { [before] in
                try $0.customers.search("同名公司", before: before, limit: 10)
            }
            found += result.hits.map(\.id)
            before = result.next
        } while before != nil
        #expect(found.map(\.rawValue) == found.map(\.rawValue).sorted(by: >))
        #expect(Set(found).count == 25)
    }

    @Test("follows a change at once: what was is found no more")
    func change() async throws {
        let cast = try await filled()
        let entry = CustomerEntry(values: [.name: "宁波东钱湖机电"], contacts: [])
        _ = try await cast.work(as: .li) { try $0.customers.change("KH-202603001", from: 1, by: entry) }
        for gone in ["西湖", "陈建国", "8000", "xhjx"] {
            #expect(try await cast.look(as: .li) { try $0.customers.search(gone).hits }.isEmpty, "\(gone)")
        }
        #expect(try await cast.look(as: .li) { try $0.customers.search("东钱湖").hits.count } == 1)
    }

    @Test("finds every substring of every name within the reach, and nothing outside it")
    func property() async throws {
        let cast = try await Cast()
        var random = SeededDice(seed: 20_260_302)
        let names = (0..<60).map { _ in Self.name(&random) }
        for (position, name) in names.enumerated() {
            _ = try await cast.work(as: position % 2 == 0 ? .li : .wang) { try $0.customers.create(Cast.content(name)) }
        }
        for _ in 0..<150 {
            let name = names[Int.random(in: names.indices, using: &random)]
            let text = Self.part(of: name, &random)
            let expected = names.enumerated().filter { $0.offset % 2 == 0 && $0.element.contains(text) }.map(\.element)
            let found = try await cast.look(as: .li) { work in
                try work.customers.search(text).hits.map(\.summary.name.inTheClear)
            }
            #expect(Set(found).isSuperset(of: expected), "\(text)")
            #expect(Set(found).isDisjoint(with: names.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)), "\(text)")
        }
    }

    // MARK: -

    private func filled() async throws -> Cast {
        let cast = try await Cast()
        var content = Cast.content("杭州西湖机械有限公司")
        content.tags = [PrivateText("价格敏感")]
        content.address = PrivateText("文三路 3502 号")
        content.email = PrivateText("xihu@example.cn")
        content.contacts[0].email = PrivateText("chen@example.cn")
        let whole = content
        _ = try await cast.work(as: .li) { work in
            _ = try work.customers.create(whole)
            var other = Cast.content("宁波北仑塑料厂", phone: "0574-86001234", contact: "周婷")
            other.contacts[0].position = PrivateText("厂长")
            other.coreNeed = PrivateText("注塑模具")
            _ = try work.customers.create(other)
        }
        return cast
    }

    private static let letters = Array("杭州宁波温州嘉兴湖州绍兴金华机械电子化工纺织塑料仪表贸易科技实业有限公司集团")

    /// A name no other test customer shares but by its parts.
    private static func name(_ random: inout SeededDice) -> String {
        String((0..<Int.random(in: 6...14, using: &random)).map { _ in letters[Int.random(in: letters.indices, using: &random)] })
    }

    private static func part(of name: String, _ random: inout SeededDice) -> String {
        let count = Int.random(in: 2...min(5, name.count), using: &random)
        let start = Int.random(in: 0...(name.count - count), using: &random)
        return String(name.dropFirst(start).prefix(count))
    }
}

import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("The catalogue of products", .onBothEngines)
struct ProductTests {
    @Test("lends a dealing its unit and price, by name or by code, until the product is retired")
    func choosing() async throws {
        let cast = try await Cast()
        let number = try await cast.submitted("西湖机械")
        let product = try await cast.work(as: .zhang) { work in
            try work.products.add(ProductEntry(name: "数控车床", code: "CK-6140", unit: "台", price: "12万"))
        }
        let entry = DealingEntry(day: "2026-03-01", lines: [.init(name: "ck-6140", quantity: "2")])
        let line = try await cast.work(as: .li) { try $0.dealings.record(entry, with: number) }.content.lines.first
        #expect(line?.productID == product.id && line?.name == PrivateText("数控车床") && line?.unit == PrivateText("台"))
        #expect(line?.amount.cents == 24_000_000)
        _ = try await cast.work(as: .boss) { work in
            try work.products.change(product.id, from: 1, by: ProductEntry(name: "数控车床", code: "CK-6140", price: "12万", isRetired: true))
        }
        #expect(await cast.problems { try $0.dealings.record(entry, with: number) }.map(\.field) == ["lines[0].price"])
    }

    @Test("refuses a name or code twice, an unreadable price and no name, naming the field")
    func problems() async throws {
        let cast = try await Cast()
        _ = try await cast.work(as: .zhang) { try $0.products.add(ProductEntry(name: "数控车床", code: "A1")) }
        for (entry, field) in [
            (ProductEntry(name: "数控车床"), "name"), (ProductEntry(name: "铣床", code: "A1"), "code"),
            (ProductEntry(name: "铣床", price: "贵"), "price"), (ProductEntry(name: " "), "name"),
        ] {
            await #expect(throws: ArchiveError.self, "\(field)") { try await cast.work(as: .zhang) { try $0.products.add(entry) } }
        }
        #expect(try await cast.look(as: .li) { try $0.products.all() }.count == 1)
    }

    @Test("is kept by managers, executives and clerks, and unknown to roles that see no customers")
    func roles() async throws {
        let cast = try await Cast()
        for part in [Cast.Part.li, .service, .auditor, .admin] {
            await #expect(throws: ArchiveError.self) { try await cast.work(as: part) { try $0.products.add(ProductEntry(name: "铣床")) } }
        }
        let product = try await cast.work(as: .clerk) { try $0.products.add(ProductEntry(name: "铣床")) }
        #expect(try await cast.look(as: .admin) { try $0.products.all() }.isEmpty)
        await #expect(throws: ArchiveError.changedMeanwhile(current: 1)) {
            try await cast.work(as: .clerk) { try $0.products.change(product.id, from: 2, by: ProductEntry(name: "铣床")) }
        }
    }
}

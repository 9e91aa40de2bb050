import TestSupport
import Testing

@testable import Archive

extension Cast {
    /// Twenty-four customers of each of two departments, of every kind; half of them taken into the index, half of them not yet.
    static func withManyCustomers() async throws -> Cast {
        let cast = try await Cast()
        for part in [Cast.Part.li, .wang] {
            for position in 0..<24 {
                _ = try await cast.work(as: part) { work in
                    var content = Cast.content("客户\(position)")
                    content.valueTier = [nil, .strategic, .key, .ordinary, .potential][position % 5]
                    content.lifecycle = [.potential, .won, .lost][position % 3]
                    content.region = [nil, "330100", "110000", "330106"][position % 4]
                    content.industry = [nil, "C34", "F51", "I65", "C359"][position % 5]
                    _ = try work.customers.create(content)
                }
            }
            if part == .li { try await cast.archive.settle() }
        }
        return cast
    }
}

extension CustomerStore {
    /// Everybody on the list, a page after the other; those of a narrowed list are sorted where they are at most `few`.
    func walk(_ query: CustomerQuery, sortingAtMost few: Int = 5_000) throws -> [Customer.ID] {
        var page = try list(query, .start, limit: 5, sortingAtMost: few)
        var ids = page.customers.map(\.id)
        #expect(page.previous == nil)
        while let next = page.next {
            page = try list(query, .after(next), limit: 5, sortingAtMost: few)
            ids += page.customers.map(\.id)
        }
        return ids
    }
}

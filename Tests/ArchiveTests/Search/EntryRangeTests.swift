import Testing

@testable import Archive

@Suite("Ranges of customers by entry")
struct EntryRangeTests {
    @Test(
        "hold everybody up to a customer, the newest first, each beginning where the last ended or above, and grow",
        arguments: [0, 1, 1_023, 1_024, 5_000, 262_143, 262_144, 1_000_000, 7_654_321] as [Int64], EntryRange.levels.indices)
    func whole(newest: Int64, level: Int) {
        let ranges = EntryRange.all(upTo: newest, from: level)
        var next = newest
        for range in ranges {
            #expect(range.start <= next && next < range.start + Int64(1) << Int64(EntryRange.levels[range.level]))
            next = range.start - 1
        }
        #expect(next == -1)
        #expect(ranges.map(\.level) == ranges.map(\.level).sorted())
        let widest = Int64(1) << Int64(EntryRange.levels[EntryRange.levels.count - 1])
        #expect(Int64(ranges.count) <= Int64(EntryRange.levels.count) + newest / widest)
    }

    @Test("begin as wide as a page of what is searched for is likely to be, and no wider than is cheap for what is rare")
    func level() {
        #expect(EntryRange.level(ofPage: 50, share: 1, atMost: 4) == 0)
        #expect(EntryRange.level(ofPage: 50, share: 0.05, atMost: 4) == 0)
        #expect(EntryRange.level(ofPage: 50, share: 0.04, atMost: 4) == 1)
        #expect(EntryRange.level(ofPage: 50, share: 0, atMost: 4) == 4)
    }

    @Test("have tokens that differ, and a customer carries one of each width")
    func tokens() {
        let ids = [1, 1_024, 70_000, 3_000_000].map { Customer.ID(rawValue: $0) }
        let ranges = Set(ids.flatMap(EntryRange.all))
        #expect(Set(ranges.map(\.token)).count == ranges.count)
        for id in ids { #expect(EntryRange.all(of: id).map(\.level) == Array(EntryRange.levels.indices)) }
    }
}

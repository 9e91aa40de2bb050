import Testing

@testable import Archive

@Suite("Ranges of customers by entry")
struct EntryRangeTests {
    /// What a walk asks for one after the other, where each range holds so many of a thousand of its customers.
    private func walk(upTo newest: Int64, share: Double, perMille: Int64) -> [(range: EntryRange?, end: Int64)] {
        var walk = RangeWalk(upTo: newest, share: share)
        var steps: [(range: EntryRange?, end: Int64)] = []
        var found: Int
        repeat {
            steps.append((walk.range, walk.end))
            found = Int((walk.end - (walk.range?.start ?? 0)) * perMille / 1_000)
        } while walk.goOn(found: found)
        return steps
    }

    @Test(
        "hold everybody up to a customer, the newest first, each beginning where the last ended or above",
        arguments: [0, 1, 1_023, 1_024, 5_000, 262_143, 262_144, 1_000_000, 7_654_321] as [Int64], [0, 1, 20, 900] as [Int64])
    func whole(newest: Int64, perMille: Int64) {
        for share in [1, 0.05, 0.001, 0] {
            var next = newest
            for step in walk(upTo: newest, share: share, perMille: perMille) {
                #expect(step.end == next + 1)
                if let range = step.range {
                    #expect(range.start <= next && next < range.start + Int64(1) << Int64(EntryRange.levels[range.level]))
                }
                next = (step.range?.start ?? 0) - 1
            }
            #expect(next == -1)
        }
    }

    @Test("grow faster the fewer were found, and end with all that are left where those are few")
    func growth() {
        let rare = walk(upTo: 1_000_000, share: 1, perMille: 0)
        #expect(rare.map { $0.range?.level } == [0, 3, nil])
        let common = walk(upTo: 1_000_000, share: 1, perMille: 900)
        #expect(common.prefix(4).map { $0.range?.level } == [0, 1, 2, 3])
        #expect(common.count <= EntryRange.levels.count + 1)
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

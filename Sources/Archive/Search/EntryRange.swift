import Vault

/// A range of customers by the order they came in, with a token of its own that each of them carries beside the blind ones.
///
/// An index that gives customers in no order is asked for the newest range first, and so gives the newest first.
struct EntryRange: Hashable {
    /// The binary logarithms of how many customers a range holds, the smallest first.
    static let levels = [10, 12, 14, 16, 18, 20]

    /// Which of ``levels``.
    let level: Int
    /// Which range of its level, from 0.
    let place: Int64

    /// The range of a level that a customer is in.
    init(level: Int, of id: Int64) {
        self.level = level
        place = id >> Int64(Self.levels[level])
    }

    /// The first customer that may be in it.
    var start: Int64 { place << Int64(Self.levels[level]) }

    /// What stands for it among the tokens. A blind token is random and hardly ever so small; where one is, a search opens a customer in vain.
    var token: Int64 { Int64(level + 1) << 48 | place }

    /// The ranges that a customer is in.
    static func all(of id: Customer.ID) -> [EntryRange] {
        levels.indices.map { EntryRange(level: $0, of: id.rawValue) }
    }

    /// The smallest level whose ranges hold so many customers of which a share matches, so that a page of them is likely in one.
    static func level(ofPage count: Double, share: Double, atMost last: Int) -> Int {
        levels.indices.first { share * Double(1 << levels[$0]) >= count || $0 == last } ?? last
    }
}

/// The ranges in which a search looks, the newest first, until its page is full.
struct RangeWalk {
    /// Where no more than so many are to be expected they are all asked for.
    private static let restCountMax = 500.0
    /// How many are hoped for in a range: a page, and as many again, because tokens of one word come together more seldom than thought.
    private static let hopedCount = 100.0
    /// Where a search for what is rare begins: few enough customers to fetch all that match, so many that few ranges are asked.
    private static let rareLevel = 4

    /// Only customers before this one are left.
    private(set) var end: Int64
    /// Where to look now; nil for all that are left. It may begin before the end of the one before.
    private(set) var range: EntryRange?

    /// Begins with the newest customer.
    ///
    /// - Parameter share: of all customers at most so many match, from 0 to 1.
    init(upTo newest: Int64, share: Double) {
        end = newest + 1
        range = EntryRange(level: EntryRange.level(ofPage: Self.hopedCount, share: share, atMost: Self.rareLevel), of: newest)
    }

    /// Goes on to what is left, in a range that is wider the fewer the last one held; false when there is nothing.
    mutating func goOn(found count: Int) -> Bool {
        guard let range, range.start > 0 else { return false }
        let share = Double(count + 1) / Double(end - range.start)
        end = range.start
        guard share * Double(end) > Self.restCountMax else {
            self.range = nil
            return true
        }
        let widest = EntryRange.levels.count - 1
        let fitting = EntryRange.level(ofPage: Self.hopedCount, share: share, atMost: widest)
        self.range = EntryRange(level: min(max(fitting, range.level + 1), widest), of: end - 1)
        return true
    }
}

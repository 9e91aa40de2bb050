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

    /// Ranges that together hold all customers up to one, the newest first, each wider than the last: what is not found in one is rarer
    /// than it was thought to be. A range may begin with customers of the one before.
    static func all(upTo newest: Int64, from level: Int) -> [EntryRange] {
        var (level, last) = (level, newest)
        var ranges: [EntryRange] = []
        while last >= 0 {
            ranges.append(EntryRange(level: level, of: last))
            last = ranges[ranges.count - 1].start - 1
            level = min(level + 1, levels.count - 1)
        }
        return ranges
    }

    /// The smallest level whose ranges hold so many customers of which a share matches, so that a page of them is likely in one.
    static func level(ofPage count: Double, share: Double, atMost last: Int) -> Int {
        levels.indices.first { share * Double(1 << levels[$0]) >= count || $0 == last } ?? last
    }
}

import Wording

/// What the check of the search index found, to be printed.
public struct SearchIndexReport: Hashable, Sendable, Worded {
    /// Most customers named.
    public static let numbersMax = 20

    /// How many customers were looked at.
    public let customerCount: Int
    /// How many of them lack tokens, or have others than they should.
    public let incompleteCount: Int
    /// The numbers of the first of them.
    public let incompleteNumbers: [String]
    /// Entries that belong to no customer; they cost time and show nothing, for a search opens what it finds.
    public let strayCount: Int
    /// Whether the index was built anew.
    public let wasRebuilt: Bool

    /// Whether the index held exactly what it should.
    public var isSound: Bool { incompleteCount == 0 && strayCount == 0 }

    public var wording: Wording {
        if wasRebuilt {
            return Wording(
                "搜索索引已重建：\(customerCount) 位客户。", en: "The search index was built anew for \(customerCount) customers.")
        }
        if isSound {
            return Wording(
                "搜索索引完好：\(customerCount) 位客户。", en: "The search index is sound: \(customerCount) customers.")
        }
        let numbers = incompleteNumbers.joined(separator: ", ")
        return Wording(
            "搜索索引有误：\(incompleteCount) 位客户不符（\(numbers)），多余 \(strayCount) 项；请重建索引。",
            en:
                "The search index is wrong: \(incompleteCount) customers not as they should be (\(numbers)), \(strayCount) entries too many; please rebuild it."
        )
    }
}

import Foundation

/// Compares texts in the order of Chinese dictionaries: by pinyin, then by stroke (CLDR, locale zh_CN).
///
/// A comparison takes some microseconds: for lists on one page, not for tables.
public enum Collation {
    private static let chinese = Locale(identifier: "zh_CN")

    /// Whether the left text stands before the right one. Equal texts stand before neither.
    public static func precedes(_ left: String, _ right: String) -> Bool {
        compare(left, right) == .orderedAscending
    }

    /// The order of two texts; digits count as numbers, so that 2号 stands before 10号.
    public static func compare(_ left: String, _ right: String) -> ComparisonResult {
        left.compare(right, options: [.numeric], locale: chinese)
    }
}

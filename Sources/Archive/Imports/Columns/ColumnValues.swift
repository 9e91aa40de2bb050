import Language
import Sheets

/// What the values of a column look like, judged by a sample of them.
struct ColumnValues {
    /// The share of values that must agree.
    private static let shareMin = 0.8
    /// The share of values with a legal form that make a column one of companies' names.
    private static let nameShareMin = 0.6
    /// Fewer values than this say nothing.
    private static let countMin = 2

    private let texts: [String]
    private let dateCount: Int

    /// The cells of one column, without the empty ones.
    init(_ cells: [Cell]) {
        texts = cells.map { $0.value.shown.folded }.filter { !$0.isEmpty }
        dateCount = cells.count { if case .date = $0.value { true } else { false } }
    }

    /// Where values like these go; nil where they could be anything.
    var target: ColumnTarget? {
        guard texts.count >= Self.countMin else { return nil }
        if share(where: Self.isEmail) { return .contact(.email, number: 1) }
        if share(where: { (try? UnifiedSocialCreditCode.read($0).get()) != nil }) { return .field(.creditCode) }
        if share(where: Self.isPhone) { return .contact(.phone, number: 1) }
        if share(Self.nameShareMin, where: { CompanyName($0).form != nil }) { return .field(.name) }
        if share(where: Self.isIndustry) { return .field(.industry) }
        return nil
    }

    /// Whether the values are days.
    var areDates: Bool { Double(dateCount) >= Double(texts.count) * Self.shareMin && dateCount >= Self.countMin }

    private func share(_ min: Double = shareMin, where holds: (String) -> Bool) -> Bool {
        Double(texts.count(where: holds)) >= Double(texts.count) * min
    }

    private static func isEmail(_ text: String) -> Bool { EmailAddress.looksRight(text) }

    private static func isPhone(_ text: String) -> Bool {
        (try? PhoneNumber.read(text).get()) != nil
    }

    private static func isIndustry(_ text: String) -> Bool {
        if case .exact = IndustryReading.read(text) { true } else { false }
    }
}

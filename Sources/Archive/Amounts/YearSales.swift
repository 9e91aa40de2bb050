import Wording

/// What a customer sold in one year (近三年销售额, A3).
public struct YearSales: Hashable, Sendable {
    /// Most years of one customer.
    public static let countMax = 10
    /// The first year that is believed.
    public static let yearMin = 1900

    /// The year of the calendar.
    public let year: Int
    /// How much.
    public let amount: Money

    /// The sales of one year.
    public init(year: Int, amount: Money) {
        self.year = year
        self.amount = amount
    }

    /// `2024 年：620 万元`.
    var wording: Wording { Wording("\(year) 年：\(amount.chineseText)", en: "\(year): \(amount.wording.english)") }

    private static let separators = Set("\n；;，、")
    private static let joints = Set("年度:：=- \t")

    /// Reads years with their amounts, one a line or with `；` between: `2024年 620万；2023年 5,000,000`. Newest first.
    ///
    /// - Throws: `EntryRefusal` naming the part that cannot be read.
    static func read(_ text: String, upTo today: CalendarDate) throws(EntryRefusal) -> [YearSales] {
        var sales: [YearSales] = []
        for part in text.split(whereSeparator: separators.contains).map(\.trimmed) where !part.isEmpty {
            let digits = part.prefix(4)
            guard digits.count == 4, digits.allSatisfy(\.isDigit), let year = Int(digits), (yearMin...today.year).contains(year),
                let first = part.dropFirst(4).first, joints.contains(first),
                let amount = Money(written: String(part.dropFirst(4).drop(while: joints.contains)))
            else { throw .notYearSales(String(part.prefix(40))) }
            guard !sales.contains(where: { $0.year == year }) else { throw .yearTwice(year) }
            sales.append(YearSales(year: year, amount: amount))
        }
        guard sales.count <= countMax else { throw .tooManyYears }
        return sales.sorted { $0.year > $1.year }
    }
}

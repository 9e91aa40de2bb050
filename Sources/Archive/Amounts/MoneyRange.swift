import Wording

/// An amount of which only bounds are known, such as a budget.
public struct MoneyRange: Hashable, Sendable {
    /// The least; nil where there is no bound.
    public let from: Money?
    /// The most; nil where there is no bound.
    public let to: Money?

    /// A range with at least one bound, the lower not above the upper; nil for any other.
    public init?(from: Money?, to: Money?) {
        guard from != nil || to != nil else { return nil }
        if let from, let to, from > to { return nil }
        self.from = from
        self.to = to
    }

    private static let dashes = ["~", "～", "—", "–", "-", "－", "至", "到"]
    private static let lowerMarks = ["以上", "起", "+"]
    private static let upperMarks = ["以下", "以内", "之内"]
    private static let upperPrefixes = ["不超过", "最多", "低于", "≤", "<"]
    private static let lowerPrefixes = ["不低于", "至少", "超过", "≥", ">"]

    /// Reads `50万-80万`, `50-80 万元`, `50万以上`, `不超过80万`; a single amount is both bounds.
    public init?(written text: String) {
        let text = text.folded.filter { !$0.isWhitespace }
        if let rest = Self.lowerPrefixes.lazy.compactMap(text.dropping(prefix:)).first
            ?? Self.lowerMarks.lazy.compactMap(text.dropping(suffix:)).first
        {
            self.init(bounds: (String(rest), nil))
        } else if let rest = Self.upperPrefixes.lazy.compactMap(text.dropping(prefix:)).first
            ?? Self.upperMarks.lazy.compactMap(text.dropping(suffix:)).first
        {
            self.init(bounds: (nil, String(rest)))
        } else if let dash = Self.dashes.lazy.compactMap({ text.firstRange(of: $0) }).first {
            let (lower, upper) = (String(text[..<dash.lowerBound]), String(text[dash.upperBound...]))
            self.init(bounds: (Self.withUnit(of: upper, lower), upper))
        } else {
            self.init(bounds: (text, text))
        }
    }

    private init?(bounds: (from: String?, to: String?)) {
        let (from, to) = (bounds.from.map(Money.init(written:)), bounds.to.map(Money.init(written:)))
        if case .some(nil) = from { return nil }
        if case .some(nil) = to { return nil }
        self.init(from: from ?? nil, to: to ?? nil)
    }

    /// `50` of `50-80万` counts ten thousands too.
    private static func withUnit(of upper: String, _ lower: String) -> String {
        guard let last = lower.last, last.isDigit else { return lower }
        return lower + upper.reversed().prefix { !$0.isDigit }.reversed()
    }

    /// `50 万元 – 80 万元`, `50 万元以上`, `80 万元以下`, `60 万元`.
    public var wording: Wording {
        switch (from, to) {
        case (let from?, let to?) where from == to: from.wording
        case (let from?, let to?):
            Wording("\(from.chineseText) – \(to.chineseText)", en: "\(from.wording.english) – \(to.wording.english)")
        case (let from?, nil): Wording("\(from.chineseText)以上", en: "\(from.wording.english) or more")
        case (nil, let to?): Wording("\(to.chineseText)以下", en: "\(to.wording.english) or less")
        case (nil, nil): Wording("", en: "")
        }
    }
}

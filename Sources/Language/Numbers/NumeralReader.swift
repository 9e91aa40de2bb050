import Foundation

/// Reads one number of Arabic digits, Chinese numerals or both, from left to right.
///
/// A number is a sum of sections below ten thousand, each ended by 万 or 亿; a section is a sum of a digit times 十, 百 or 千.
struct NumeralReader {
    private static let digits: [Character: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
        "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
    ]
    private static let units: [Character: Decimal] = ["十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000]
    private static let myriads: [Character: Decimal] = ["万": 10_000, "亿": 100_000_000]

    private var total = Decimal(0)
    private var section = Decimal(0)
    private var pending: Decimal?
    /// The unit before, of which a last digit without a unit is a tenth: 一万二 is 12,000.
    private var lastUnit: Decimal?
    private var sawZero = false

    /// The number a text says; nil when it says none.
    static func read(_ text: String) -> Decimal? {
        var reader = NumeralReader()
        var rest = text[...]
        guard !rest.isEmpty else { return nil }
        while let next = rest.first {
            let isRead = next.isASCII || digits[next] != nil ? reader.readDigits(&rest) : reader.readUnit(&rest)
            guard isRead else { return nil }
        }
        return reader.sum
    }

    private var sum: Decimal? {
        total + section + (pending ?? 0)
    }

    /// Reads a run of digits, with a decimal point where there is one.
    private mutating func readDigits(_ rest: inout Substring) -> Bool {
        guard pending == nil else { return false }
        let run = rest.prefix { $0.isASCII || Self.digits[$0] != nil || $0 == "点" }
        rest = rest.dropFirst(run.count)
        let isChinese = run.allSatisfy { Self.digits[$0] != nil }
        if isChinese, run.count > 1, run.first == "零" { return readAfterZero(run.dropFirst()) }
        if run == "零", lastUnit != nil { return readAfterZero("") }
        guard let value = Self.literal(run) else { return false }
        pending = value
        if isChinese, run.count == 1, rest.isEmpty, let lastUnit, lastUnit > 10, !sawZero {
            pending = value * lastUnit / 10
        }
        return true
    }

    /// 零 parts digits and is nothing itself: 一百零五.
    private mutating func readAfterZero(_ run: Substring) -> Bool {
        sawZero = true
        guard !run.isEmpty else { return true }
        pending = Self.literal(run)
        return pending != nil
    }

    private mutating func readUnit(_ rest: inout Substring) -> Bool {
        let mark = rest.removeFirst()
        if let unit = Self.units[mark] { return add(unit) }
        guard let myriad = Self.myriads[mark] else { return false }
        return close(myriad)
    }

    private mutating func add(_ unit: Decimal) -> Bool {
        guard pending != nil || unit == 10 || lastUnit == nil else { return false }
        section += (pending ?? 1) * unit
        (pending, lastUnit, sawZero) = (nil, unit, false)
        return true
    }

    private mutating func close(_ myriad: Decimal) -> Bool {
        section += pending ?? 0
        if myriad > 10_000 {
            total = (total + section) * myriad
        } else {
            total += section * myriad
        }
        guard total > 0 || section == 0 && pending != nil else { return false }
        (section, pending, lastUnit, sawZero) = (0, nil, myriad, false)
        return true
    }

    /// `1,200.50`, `三点五`, `二〇二五`.
    private static func literal(_ run: Substring) -> Decimal? {
        let plain = String(run.map { digits[$0].map { Character(String($0)) } ?? ($0 == "点" ? "." : $0) })
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = grouped(parts[0]) else { return nil }
        let fraction = parts.count == 2 ? parts[1] : "0"
        guard !fraction.isEmpty, fraction.allSatisfy(\.isNumber) else { return nil }
        return Decimal(string: whole + "." + fraction, locale: Locale(identifier: "en_US_POSIX"))
    }

    /// Takes separators of thousands out; nil where they stand in the wrong places.
    private static func grouped(_ text: Substring) -> String? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        let isOrdered =
            groups.count == 1 || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
        guard isOrdered, !groups[0].isEmpty, groups.joined().allSatisfy(\.isNumber) else { return nil }
        return groups.joined()
    }
}

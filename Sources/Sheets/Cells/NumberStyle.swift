import Glibc

/// How a sheet shows a number.
public enum NumberStyle: Sendable, Equatable {
    /// An amount, a share, a measure: any number.
    case general
    /// A whole number without grouping, such as a phone number or a code, shown with at least `minimum` digits.
    case digits(minimum: Int)
    /// A whole number of 16 digits or more. A spreadsheet keeps only 15, so that an identity or account number
    /// typed into such a cell has lost its end and must be asked for again.
    case lostDigits
}

extension NumberStyle {
    /// The significant digits a spreadsheet keeps.
    static let significantDigits = 15
    /// From here on a whole number has more digits than a spreadsheet keeps.
    static let lossyFrom = 1e15

    func shown(_ number: Double) -> String {
        guard number == number.rounded(.towardZero), abs(number) < 1e18 else { return Self.shownFraction(number) }
        let digits = String(Self.rounded(Int64(number)))
        guard case .digits(let minimum) = self, number >= 0, digits.utf8.count < minimum else { return digits }
        return String(repeating: "0", count: minimum - digits.utf8.count) + digits
    }

    /// Digits behind the fifteenth are no digits of the code but of the binary fraction; a spreadsheet shows zeroes.
    private static func rounded(_ whole: Int64) -> Int64 {
        let surplus = String(whole.magnitude).utf8.count - significantDigits
        guard surplus > 0 else { return whole }
        let step = (0..<surplus).reduce(Int64(1)) { step, _ in step * 10 }
        return (whole + whole.signum() * step / 2) / step * step
    }

    /// 0.1 + 0.2 is 0.3 in a spreadsheet, as in a person's mind.
    private static func shownFraction(_ number: Double) -> String {
        let shortest = number.description
        guard number.isFinite, shortest.utf8.count > significantDigits else { return shortest }
        let rounded = withVaList([number]) { arguments in
            var text = [CChar](repeating: 0, count: 32)
            let length = vsnprintf(&text, text.count, "%.15g", arguments)
            return String(decoding: text.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        return rounded.contains("e") ? shortest : rounded
    }
}

/// What a number format makes of a number.
enum NumberFormat: Sendable, Equatable {
    case general
    /// A whole number without grouping; `minimum` digits are filled with zeroes.
    case digits(minimum: Int)
    case date
    case dateTime
    case time
    /// Any other: grouping, decimals, currency, percent, elapsed time.
    case other

    /// The built-in formats (ECMA-376 part 1, 18.8.30, with those of zh-CN).
    init(builtin id: Int) {
        self =
            switch id {
            case 0, 49: .general
            case 1: .digits(minimum: 1)
            case 14...17, 27...31, 36, 50...54, 57, 58: .date
            case 18...21, 32...35, 45, 47, 55, 56: .time
            case 22: .dateTime
            default: .other
            }
    }

    /// Reads a format code such as `yyyy"年"m"月"d"日"`, `#,##0.00` or `000000`.
    init(code: String) {
        let letters = Self.meaningfulLetters(code)
        if letters.isEmpty || letters == Array("general".utf8) || letters == Array("@".utf8) {
            self = .general
        } else if letters.allSatisfy({ $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "#") }) {
            self = .digits(minimum: max(1, letters.count { $0 == UInt8(ascii: "0") }))
        } else {
            self = Self.moment(letters)
        }
    }

    private static func moment(_ letters: [UInt8]) -> NumberFormat {
        func has(_ letter: Character) -> Bool { letter.asciiValue.map(letters.contains) ?? false }
        guard !has("0") || has("s"), !has("#"), !has("?"), !has("%") else { return .other }
        let hasDay = has("y") || has("d") || (has("m") && !has("h") && !has("s"))
        let hasTime = has("h") || has("s")
        return switch (hasDay, hasTime) {
        case (true, true): .dateTime
        case (true, false): .date
        case (false, true): .time
        case (false, false): .other
        }
    }

    /// The first section in lower case, without quoted text, escaped letters and conditions in brackets. Elapsed
    /// time such as `[h]` becomes `#`, since it is a measure and no time of day.
    private static func meaningfulLetters(_ code: String) -> [UInt8] {
        var letters: [UInt8] = []
        var rest = code.utf8.prefix(formatBytesMax)[...]
        while let letter = rest.popFirst(), letter != UInt8(ascii: ";") {
            switch letter {
            case UInt8(ascii: "\""): rest = rest.drop { $0 != letter }.dropFirst()
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): rest = rest.dropFirst()
            case UInt8(ascii: "["):
                let isElapsed = rest.first.map { "hms".utf8.contains($0 | 0x20) } ?? false
                if isElapsed { letters.append(UInt8(ascii: "#")) }
                rest = rest.drop { $0 != UInt8(ascii: "]") }.dropFirst()
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(letter | 0x20)
            case 0x21..<0x7F: letters.append(letter)
            default: break
            }
        }
        return letters
    }

    /// The longest format code that is looked at, in bytes; a spreadsheet allows 255 characters.
    private static let formatBytesMax = 1024
}

extension NumberFormat {
    /// The cell that a number in this format is.
    func cell(_ number: Double, in dates: DateSystem) -> Cell {
        switch self {
        case .date: dates.date(serial: number, keepsMidnight: false).map(Cell.date) ?? .number(number, .general)
        case .dateTime: dates.date(serial: number, keepsMidnight: true).map(Cell.date) ?? .number(number, .general)
        case .time: Self.timeCell(number, in: dates)
        case .general: Self.numberCell(number, minimum: 1)
        case .digits(let minimum): Self.numberCell(number, minimum: minimum)
        case .other: .number(number, .general)
        }
    }

    /// A time of day alone is a text, `13:45:00`: there is no day to it.
    private static func timeCell(_ number: Double, in dates: DateSystem) -> Cell {
        guard number >= 0, number < 1 else { return NumberFormat.dateTime.cell(number, in: dates) }
        return .text(SheetTime(secondOfDay: Int((number * 86_400).rounded())).description)
    }

    private static func numberCell(_ number: Double, minimum: Int) -> Cell {
        guard number == number.rounded(.towardZero), number.isFinite else { return .number(number, .general) }
        return .number(number, abs(number) >= NumberStyle.lossyFrom ? .lostDigits : .digits(minimum: minimum))
    }
}

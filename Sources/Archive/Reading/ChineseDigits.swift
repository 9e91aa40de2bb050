/// Chinese numerals as they stand in dates and telephone numbers.
enum ChineseDigits {
    /// The value of one written digit, 〇 to 九, with the spoken 幺 and 两; nil for any other character.
    static func value(_ character: Character) -> Int? {
        switch character {
        case "〇", "零", "○", "Ｏ": 0
        case "一", "幺", "壹": 1
        case "二", "两", "贰": 2
        case "三", "叁": 3
        case "四", "肆": 4
        case "五", "伍": 5
        case "六", "陆": 6
        case "七", "柒": 7
        case "八", "捌": 8
        case "九", "玖": 9
        default: nil
        }
    }

    /// Reads a number below 100 (三, 十三, 二十三, 廿三, 卅) or a row of digits (二〇二五); nil for anything else.
    static func number(_ text: some StringProtocol) -> Int? {
        let spelled = text.reduce(into: "") { spelled, character in
            switch character {
            case "廿": spelled += "二十"
            case "卅": spelled += "三十"
            case "拾": spelled += "十"
            default: spelled.append(character)
            }
        }
        guard let ten = spelled.firstIndex(of: "十") else { return row(spelled) }
        guard let tens = spelled[..<ten].isEmpty ? 1 : row(spelled[..<ten]),
            let ones = spelled[spelled.index(after: ten)...].isEmpty
                ? 0 : row(spelled[spelled.index(after: ten)...]),
            tens < 10, ones < 10
        else { return nil }
        return tens * 10 + ones
    }

    private static func row(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.count <= 4 else { return nil }
        var sum = 0
        for character in text {
            guard let digit = value(character) else { return nil }
            sum = sum * 10 + digit
        }
        return sum
    }
}

/// Takes written telephone numbers apart.
enum PhoneText {
    /// The longest extension, in digits.
    static let extensionDigitsMax = 6
    /// The most zeros put back at the end of a number in scientific notation: shown rounded by Excel, it would lack five.
    private static let zerosMax = 3
    private static let partSeparators: Set<Character> = ["/", ";", ",", "、", "，", "；", "|", "\n", "\r", "\\"]
    private static let fillers: Set<Character> = [
        " ", "-", ".", "(", ")", "—", "–", "－", "‐", "‑", "−", "_", "·", "~", "[", "]", "（", "）", "【", "】", "\t",
    ]
    private static let labels = [
        "联系电话", "手机号码", "手机号", "电话号码", "办公电话", "固定电话", "移动电话", "公司电话", "联系方式", "座机号", "电话", "手机", "座机", "固话", "热线",
        "传真", "总机", "办公", "号码",
        "telephone", "mobile", "phone", "cell", "tel", "fax", "mob",
    ]
    private static let extensionMarks = ["转分机", "分机号", "分机", "转", "extension", "ext", "x", "#", "*"]

    /// A mobile number written as its eleven digits and nothing else, as most are; nil for anything else.
    static func plain(_ text: String) -> DialledNumber? {
        let bytes = text.utf8
        guard bytes.count == 11, bytes.first == UInt8(ascii: "1"), bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return DialledNumber(digits: text, isInternational: false, extensionDigits: nil)
    }

    /// The single numbers of a cell.
    static func parts(of text: String) -> [String] {
        let folded = String(text.map { $0 == "\n" || $0 == "\r\n" ? ";" : $0 }).folded.lowercased()
        return folded.split { partSeparators.contains($0) }.flatMap(splitAtBlanks)
            .map { String($0.trimmed) }.filter { !$0.isEmpty }
    }

    /// One number's digits, or what stands in the way.
    static func dialled(_ part: String) throws(PhoneRefusal) -> DialledNumber {
        let bare = try withoutSpreadsheetMarks(withoutLabels(part))
        var (number, extensionPart) = extensionSplit(bare)
        let isInternational = number.hasPrefix("+") || number.hasPrefix("(+")
        if isInternational, let plus = number.firstIndex(of: "+") { number.remove(at: plus) }
        var digits = try self.digits(of: number)
        let isPrefixed = digits.hasPrefix("00") && digits.count > 10
        if isPrefixed { digits.removeFirst(2) }
        let extensionDigits = try extensionPart.map { text throws(PhoneRefusal) in try self.digits(of: text) }
        if let extensionDigits, extensionDigits.count > extensionDigitsMax {
            throw .extensionTooLong(digits: extensionDigits.count, digitsMax: extensionDigitsMax)
        }
        return DialledNumber(
            digits: digits, isInternational: isInternational || isPrefixed,
            extensionDigits: extensionDigits?.isEmpty == true ? nil : extensionDigits)
    }

    /// Cuts `13800138000 0571-88888888` at the blank, but leaves `138 0013 8000` whole: each side must have a number's length.
    private static func splitAtBlanks(_ text: Substring) -> [Substring] {
        let words = text.split(separator: " ")
        let areNumbers = words.count > 1 && words.allSatisfy { $0.filter(\.isDigit).count >= 10 }
        return areNumbers ? words : [text]
    }

    private static func withoutLabels(_ text: String) -> String {
        var rest = text[...]
        for label in labels where rest.first?.isDigit != true {
            if let number = rest.dropping(prefix: label) { rest = number }
        }
        while let first = rest.first, ":：'’‘`\" .".contains(first) { rest.removeFirst() }
        while let last = rest.last, "'’\"".contains(last) { rest.removeLast() }
        return String(rest)
    }

    /// Undoes `18787789328.0` and `1.8787789328e10`; refuses `1.87878e+10`, whose last digits are gone.
    private static func withoutSpreadsheetMarks(_ text: String) throws(PhoneRefusal) -> String {
        guard let exponentMark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: exponentMark)...])
        else {
            let zeros = text.split(separator: ".", omittingEmptySubsequences: false)
            let isWhole = zeros.count == 2 && zeros[1].allSatisfy { $0 == "0" } && zeros[0].allSatisfy(\.isDigit)
            return isWhole && zeros[0].count >= 7 ? String(zeros[0]) : text
        }
        let mantissa = text[..<exponentMark].filter(\.isDigit)
        let shortage = exponent + 1 - mantissa.count
        guard text[..<exponentMark].allSatisfy({ $0.isDigit || $0 == "." }), (0...zerosMax).contains(shortage) else {
            throw .digitsLost
        }
        return mantissa + String(repeating: "0", count: shortage)
    }

    /// The number and what follows the mark of an extension.
    private static func extensionSplit(_ text: String) -> (number: String, extensionPart: String?) {
        let isPlain = text.allSatisfy { $0.isDigit || fillers.contains($0) }
        for mark in extensionMarks where !isPlain {
            guard let range = text.firstRange(of: mark), text[..<range.lowerBound].contains(where: \.isDigit) else {
                continue
            }
            let tail = text[range.upperBound...].drop { ". :：".contains($0) }
            return (String(text[..<range.lowerBound]), String(tail))
        }
        return dashedExtension(text)
    }

    /// `0571-88888888-801`: a last group of up to six digits, where the groups before it are a whole number.
    private static func dashedExtension(_ text: String) -> (number: String, extensionPart: String?) {
        guard let dash = text.lastIndex(where: { "-—–－".contains($0) }) else { return (text, nil) }
        let tail = text[text.index(after: dash)...].trimmed
        let head = text[..<dash]
        guard (1...extensionDigitsMax).contains(tail.count), tail.allSatisfy(\.isDigit),
            NumberingPlan.isWhole(head.filter(\.isDigit))
        else { return (text, nil) }
        return (String(head), String(tail))
    }

    private static func digits(of text: String) throws(PhoneRefusal) -> String {
        var digits = ""
        for (position, character) in text.enumerated() where !fillers.contains(character) {
            if character.isDigit {
                digits.append(character)
            } else if let value = ChineseDigits.value(character) {
                digits.append(String(value))
            } else {
                throw .unexpectedCharacter(character, position: position + 1)
            }
        }
        return digits
    }
}

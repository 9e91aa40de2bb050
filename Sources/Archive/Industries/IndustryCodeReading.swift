/// Reads an industry's code out of a text such as `C35`, `3599`, `35.0`, `C35 专用设备制造业` or `专用设备制造业（C35）`.
enum IndustryCodeReading {
    /// The reading, or nil where the text holds no code of the standard.
    static func read(_ text: String) -> IndustryReading? {
        guard let (token, rest) = token(in: text), let reading = code(token) else { return nil }
        let name = IndustryKey.of(rest.filter { !"-—–:：_".contains($0) })
        guard !name.isEmpty, let coded = reading.industry else { return reading }
        guard let named = IndustryReading.read(name).industry else { return reading }
        if named.contains(coded) || coded.contains(named) { return reading }
        return token.allSatisfy(\.isDigit) ? nil : .ambiguous([coded, named])
    }

    /// The code at the beginning, at the end or in brackets, and the text around it.
    private static func token(in text: String) -> (token: String, rest: String)? {
        let isCode = { (character: Character) in character.isASCII && (character.isLetter || character.isDigit) }
        let whole = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        let runs = whole.split { !isCode($0) }.filter(looksLikeCode)
        guard runs.count == 1, let run = runs.first else { return nil }
        let rest = String(whole[..<run.startIndex] + whole[run.endIndex...])
        let isBare = IndustryKey.of(rest).isEmpty
        return isBare || run.contains(where: \.isDigit) ? (run.uppercased(), rest) : nil
    }

    private static func looksLikeCode(_ run: Substring) -> Bool {
        let digits = run.first?.isLetter == true ? run.dropFirst() : run
        return digits.count <= 4 && digits.allSatisfy(\.isDigit)
    }

    private static func code(_ token: String) -> IndustryReading? {
        if let industry = Industry.find(token) { return .exact(industry) }
        let digits = token.filter(\.isDigit)
        if let industry = lettered(digits) {
            return digits == token ? .exact(industry) : .likely(industry, why: .otherLetter(industry.code))
        }
        if let industry = lettered("0" + digits) { return .likely(industry, why: .lostZero(industry.code)) }
        return nil
    }

    /// The industry of bare digits: a division's two digits belong to one section only.
    private static func lettered(_ digits: String) -> Industry? {
        guard digits.count >= 2,
            let division = Industry.divisions.first(where: { $0.code.dropFirst() == digits.prefix(2) })
        else { return nil }
        return Industry.find(division.section.code + digits)
    }
}

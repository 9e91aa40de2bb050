extension Mask {
    /// 138****0000, 0571-****8888, 0571-****8888-***, 400-***-1234; of any other number the last four digits.
    public static func phone(_ number: String) -> String {
        guard !number.isEmpty else { return "" }
        if isMobile(number) { return "\(number.prefix(3))****\(number.suffix(4))" }
        let parts = number.split(separator: "-")
        if let area = parts.first, parts.count > 1, parts.allSatisfy(isDigits) {
            if area.hasPrefix("0") && area.count <= 4 {
                return landline(area: area, local: parts[1], hasExtension: parts.count > 2)
            }
            if isServiceNumber(parts) { return "\(area)-***-\(parts[2])" }
        }
        return "****" + lastFour(of: number, whenAtLeast: 8)
    }

    private static func landline(area: Substring, local: Substring, hasExtension: Bool) -> String {
        "\(area)-****\(lastFour(of: local, whenAtLeast: 7))" + (hasExtension ? "-\(dots)" : "")
    }

    private static func isMobile(_ number: String) -> Bool {
        number.utf8.count == 11 && number.hasPrefix("1") && isDigits(number[...])
    }

    private static func isServiceNumber(_ parts: [Substring]) -> Bool {
        ["400", "800"].contains(parts[0]) && parts.count == 3 && parts[1].count == 3 && parts[2].count == 4
    }

    private static func isDigits(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

/// The form in which names of industries are compared.
enum IndustryKey {
    private static let unheard = Set("、,，。.·;；()[]【】《》“”\"'‘’ 和及与&/\n\r\t".unicodeScalars)

    /// Half-width and lower case, without punctuation, 和, 及, 与 and a closing 业 or 行业 (unless too little would be left).
    static func of(_ name: some StringProtocol) -> String {
        var letters = String.UnicodeScalarView()
        for letter in name.unicodeScalars where !letter.isInvisible {
            let folded = letter.halfWidth
            if !unheard.contains(folded) { letters.append(folded) }
        }
        let key = String(letters).lowercased()
        for ending in ["行业", "业"] {
            if let stem = key.dropping(suffix: ending), stem.count > 1 { return String(stem) }
        }
        return key
    }
}

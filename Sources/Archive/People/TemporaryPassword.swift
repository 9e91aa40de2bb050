import Vault

/// A password made for somebody else, shown once and to be changed at the first sign-in.
enum TemporaryPassword {
    static let groupCount = 4
    static let charactersPerGroup = 4

    /// Crockford's digits in lower case: nothing that is misread on paper. 16 of them are 80 random bits.
    private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")

    /// A new one, such as `4k7d-92qz-mw3e-h8x1`; it holds both letters and digits.
    static func random() -> PrivateText {
        var generator = SystemRandomNumberGenerator()
        while true {
            let groups = (0..<groupCount).map { _ in
                String((0..<charactersPerGroup).map { _ in digits[Int.random(in: digits.indices, using: &generator)] })
            }
            let text = groups.joined(separator: "-")
            if text.contains(where: \.isLetter), text.contains(where: \.isNumber) { return PrivateText(text) }
        }
    }
}

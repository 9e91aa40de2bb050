/// The four classes of characters that composition rules count.
enum PasswordClass: Hashable {
    case upper, lower, digit, other

    /// How many classes occur. Chinese characters count as others.
    static func count(in password: String) -> Int {
        Set(password.unicodeScalars.map(of)).count
    }

    private static func of(_ scalar: UnicodeScalar) -> PasswordClass {
        switch scalar {
        case "A"..."Z": .upper
        case "a"..."z": .lower
        case "0"..."9": .digit
        default: .other
        }
    }
}

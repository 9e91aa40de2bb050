/// The digits of one number as dialled, freed of everything written around them.
struct DialledNumber: Equatable {
    /// Country code (if `isInternational`), area code and number.
    var digits: String
    /// True where + or 00 stood in front; they are not part of `digits`.
    var isInternational: Bool
    var extensionDigits: String?
}

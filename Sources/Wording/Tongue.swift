/// A language in which the product speaks.
public enum Tongue: String, CaseIterable, Codable, Sendable {
    /// Chinese in simplified characters.
    case zh
    /// English.
    case en
}

extension Wording {
    /// The sentence in one language.
    public func `in`(_ tongue: Tongue) -> String {
        switch tongue {
        case .zh: chinese
        case .en: english
        }
    }
}

/// One sentence to a person in both languages of the product, side by side.
public struct Wording: Sendable, Hashable {
    /// The sentence in simplified Chinese, with full-width punctuation.
    public let chinese: String
    /// The same sentence in English.
    public let english: String

    /// Puts the two sentences together; neither can be left out.
    public init(_ chinese: String, en english: String) {
        self.chinese = chinese
        self.english = english
    }
}

/// Something that can say what is wrong, or why, in both languages.
public protocol Worded {
    /// What to tell a person, with the way out.
    var wording: Wording { get }
}

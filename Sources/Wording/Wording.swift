/// One sentence for people, in Chinese and in English, so that neither can be missing.
public struct Wording: Hashable, Sendable, CustomStringConvertible {
    /// The sentence in simplified Chinese.
    public let chinese: String
    /// The sentence in English.
    public let english: String

    /// Puts both languages side by side.
    public init(_ chinese: String, en english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// Both sentences on one line, for a terminal or a log.
    public var description: String { "\(chinese) \(english)" }
}

/// Something that can say what it is, or what is wrong, in both languages.
public protocol Worded {
    /// What to tell a person, with the way out and without any secret.
    var wording: Wording { get }
}

/// An error that can be told to a person.
public protocol WordedError: Error, Worded, CustomStringConvertible {}

extension WordedError {
    /// The wording in both languages.
    public var description: String { wording.description }
}

/// What a person is told, in both languages.
public struct RefusalSentence: Sendable, Equatable {
    /// The sentence in Chinese.
    public let chinese: String
    /// The sentence in English.
    public let english: String

    init(_ chinese: String, en english: String) {
        self.chinese = chinese
        self.english = english
    }
}

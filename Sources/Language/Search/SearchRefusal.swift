/// Why an input cannot be searched for.
public enum SearchRefusal: Error, Sendable, Equatable {
    /// No word has two letters, digits or characters.
    case tooShort
    /// The input is longer than the given number of characters.
    case tooLong(charactersMax: Int)
}

extension SearchRefusal: CustomStringConvertible {
    /// The reason for the person at the keyboard, in Chinese and English.
    public var description: String {
        switch self {
        case .tooShort: "请至少输入两个字或字母。 Please type at least two characters."
        case .tooLong(let max): "搜索内容最多 \(max) 个字。 Please type at most \(max) characters."
        }
    }
}

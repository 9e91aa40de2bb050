/// The same words in both languages of the interface, side by side, so that neither can be missing.
struct Bilingual: Sendable, Hashable {
    var zh: String
    var en: String

    init(_ zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// Words that are the same in both languages: a person's name, a number.
    init(same text: String) {
        self.init(text, en: text)
    }

    func `in`(_ tongue: Tongue) -> String {
        switch tongue {
        case .zh: zh
        case .en: en
        }
    }
}

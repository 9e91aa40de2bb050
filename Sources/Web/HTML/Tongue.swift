/// A language the interface speaks.
enum Tongue: String, Sendable, CaseIterable {
    /// Chinese in simplified characters.
    case zh
    /// English.
    case en

    /// The language tag of BCP 47, for `lang` and `Content-Language`.
    var tag: String {
        switch self {
        case .zh: "zh-Hans"
        case .en: "en"
        }
    }

    /// The language's own name for itself.
    var ownName: String {
        Bilingual("中文", en: "English").in(self)
    }
}

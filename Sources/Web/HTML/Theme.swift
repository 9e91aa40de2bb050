/// Which of the two palettes a person wants.
enum Theme: String, Sendable, CaseIterable {
    case system, light, dark

    var name: Bilingual {
        switch self {
        case .system: Bilingual("随系统", en: "System")
        case .light: Bilingual("浅色", en: "Light")
        case .dark: Bilingual("深色", en: "Dark")
        }
    }
}

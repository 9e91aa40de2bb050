/// How close rows stand.
enum Density: String, Sendable, CaseIterable {
    /// Rows of 40 px.
    case comfortable
    /// Rows of 32 px.
    case compact

    var name: Bilingual {
        switch self {
        case .comfortable: Bilingual("舒展", en: "Comfortable")
        case .compact: Bilingual("紧凑", en: "Compact")
        }
    }
}

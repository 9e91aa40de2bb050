/// The state of an archive, told by a shape, a word and a colour.
enum ArchiveMark: String, Sendable, CaseIterable {
    case draft, waiting, filed, returned

    var name: Bilingual {
        switch self {
        case .draft: Bilingual("草稿", en: "Draft")
        case .waiting: Bilingual("待核对", en: "To verify")
        case .filed: Bilingual("已归档", en: "Filed")
        case .returned: Bilingual("已退回", en: "Returned")
        }
    }

    func html(_ t: Words) -> HTML {
        """
        <span class="mark mark-\(rawValue)">\(t(name))</span>
        """
    }
}

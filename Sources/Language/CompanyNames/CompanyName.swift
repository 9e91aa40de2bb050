/// A Chinese firm's name in its parts: region, core, trade, legal form (企业名称登记管理规定 2020, article 6), and branch.
///
/// Spelling does not matter: brackets, blanks, full-width and traditional characters are folded first; brackets around a region or a legal
/// form are taken off.
public struct CompanyName: Sendable, Hashable {
    /// Longer names are cut here; the registration rules allow far fewer characters.
    public static let charactersMax = 120

    /// The name without blanks and brackets, folded.
    public let folded: String
    /// Where the firm is, as far as its name says.
    public let region: Region?
    /// The region as it stands in the name, short: `上海`, `江苏苏州`; empty when there is none.
    public let regionText: String
    /// The distinctive part: `安启`; never empty unless the name is.
    public let core: String
    /// What the firm does: `环保科技`; empty when the name does not say.
    public let trade: String
    /// Whether 集团 stands before the legal form.
    public let isGroup: Bool
    /// The legal form; nil when the name has none.
    public let form: LegalForm?
    /// The legal form as written, with 集团: `集团有限公司`; empty when there is none.
    public let formText: String
    /// A branch of the firm: `苏州分公司`; nil for the firm itself.
    public let branch: String?

    /// Takes a name apart. Any text gives some name; a text without any part known is all core.
    public init(_ name: String) {
        var parts = CompanyNameParts(name)
        branch = parts.takeBranch()
        (form, isGroup, formText) = parts.takeForm()
        (region, regionText) = parts.takeRegion()
        trade = parts.takeTrade()
        core = String(scalars: parts.rest)
        folded = parts.folded
    }

    /// Equal for spellings of one firm that differ in region or legal form only: core and trade. Good as a key to look candidates up.
    public var key: String { core + trade }
}

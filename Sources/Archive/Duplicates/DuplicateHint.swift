import Vault
import Wording

/// A customer that may be the one being entered, told across permissions with nothing more than whose it is.
public struct DuplicateHint: Hashable, Sendable {
    /// Why it may be the same, the strongest reason first.
    public let evidence: [DuplicateEvidence]
    /// Its owner with the name covered; nil in the public pool.
    public let ownerMasked: String?
    /// Its number; nil outside the reader's reach.
    public let number: String?

    /// `已由 张* 负责` or `在公海`.
    public var holder: Wording {
        guard let ownerMasked else { return Wording("在公海", en: "In the public pool") }
        return Wording("已由 \(ownerMasked) 负责", en: "Looked after by \(ownerMasked)")
    }
}

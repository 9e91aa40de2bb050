import Archive
import Vault

/// What one reader may see of private values: the mask policy and the reader's role, the one place where pages and API
/// take private text into the open.
struct Sight: Sendable {
    let masks: MaskPolicy
    let role: Role

    init(masks: MaskPolicy, role: Role) {
        self.masks = masks
        self.role = role
    }

    /// The sight of whoever calls, under the policies in force.
    init(_ actor: Actor, _ archive: Archive) {
        self.init(masks: archive.policies.masks, role: actor.role)
    }

    /// Whether values of this kind are shown in the clear.
    func sees(_ kind: MaskPolicy.Kind) -> Bool { masks.shows(kind, to: role) }

    /// A value as this reader may see it; nil for an absent one.
    func shown(_ value: PrivateText?, _ kind: MaskPolicy.Kind) -> Shown? {
        guard let value else { return nil }
        return Shown(text: masks.shown(value, as: kind, to: role), isMasked: !sees(kind))
    }

    /// A value for a form that changes it: only when this reader sees it in the clear.
    func prefill(_ value: PrivateText?, _ kind: MaskPolicy.Kind) -> String? {
        sees(kind) ? value?.inTheClear : nil
    }

    /// Text that no policy masks (a customer's name, a need, a note): whoever has the archive within reach reads it.
    func text(_ value: PrivateText) -> String { value.inTheClear }

    /// The same of text that may be absent.
    func text(_ value: PrivateText?) -> String? { value?.inTheClear }
}

extension Sight {
    /// A private value as a reader may see it.
    struct Shown: Sendable, Hashable {
        let text: String
        /// Whether part of it is hidden.
        let isMasked: Bool
    }
}

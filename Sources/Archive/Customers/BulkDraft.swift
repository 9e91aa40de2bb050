import Vault

/// A customer to be entered together with many others, and what has already happened to it.
package struct BulkDraft: Sendable {
    /// What the archive says.
    package var content: CustomerContent
    /// Where the archive stands.
    package var state: FilingState
    /// Notes taken since, each an entry of its own in the ledger.
    package var notes: [PrivateText]

    /// A draft by its parts; a draft in the archive's sense when no state is given.
    package init(_ content: CustomerContent, state: FilingState = .draft, notes: [PrivateText] = []) {
        self.content = content
        self.state = state
        self.notes = notes
    }
}

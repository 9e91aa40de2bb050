import Vault

/// The two sealed columns of a customer.
struct SealedContent {
    let summary: Sealed
    let content: Sealed

    init(_ content: CustomerContent, of id: Customer.ID, under key: DataKey, vault: Vault) {
        summary = vault.seal(content.summaryRecord, under: key, at: CustomerColumns.summary.at(row: id.rawValue))
        self.content = vault.seal(content.privateRecord, under: key, at: CustomerColumns.content.at(row: id.rawValue))
    }
}

/// A new customer sealed and cut into tokens before the one writer is troubled with it.
public struct PreparedCustomer: Sendable {
    let id: Customer.ID
    let content: CustomerContent
    let state: FilingState
    let isDemonstration: Bool
    let key: DataKey
    let wrappedKey: [UInt8]
    let summary: Sealed
    let sealed: Sealed
    let tokens: [BlindToken]
    /// The particulars of the entries that go into the ledger with it: its creation, then the notes.
    let sealedEntries: [Sealed]

    init(id: Customer.ID, draft: BulkDraft, isDemonstration: Bool, keys: ArchiveKeys) {
        self.id = id
        content = draft.content
        state = draft.state
        self.isDemonstration = isDemonstration
        let key = DataKey.random()
        self.key = key
        wrappedKey = keys.wrap(key, of: id)
        let both = SealedContent(content, of: id, under: key, vault: keys.vault)
        summary = both.summary
        sealed = both.content
        tokens = SearchIndex.tokens(of: content, keys: keys)
        sealedEntries = Self.entries(of: draft).map {
            keys.vault.seal($0, under: key, at: EntryBody.place(of: .customer(id)))
        }
    }

    private static func entries(of draft: BulkDraft) -> [RecordWriter] {
        let creation = CustomerVersion.record(version: 1, state: draft.state, content: draft.content)
        return [creation] + draft.notes.map { CustomerVersion.record(version: 1, state: draft.state, reason: $0) }
    }
}

/// What can go wrong between the ledger and its tables.
public enum LedgerStoreError: Error, Equatable {
    /// The row that says how far the ledger goes is missing or not in its form: run the verifier.
    case stateUnreadable

    /// Another transaction appended since this one read the state; do the whole transaction again.
    case overtaken

    /// A stored leaf or node that a proof needs is missing: run the verifier.
    case nodeMissing(MerkleNodePlace)

    /// A batch with more entries than are appended at once.
    case tooManyEntries(countMax: Int)
}

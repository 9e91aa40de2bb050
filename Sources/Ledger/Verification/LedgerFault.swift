/// The first thing that is wrong with a ledger.
public enum LedgerFault: Hashable, Sendable {
    /// The body is not the one the entry commits to.
    case bodyAltered(Int64)

    /// The body is gone, and no permission to erase it was given.
    case bodyErased(Int64)

    /// A field of the entry, its commitment or its stored leaf hash was changed.
    case entryAltered(Int64)

    /// An entry in this range was changed together with its own hashes; only the tree above shows it.
    case entriesAltered(Range<Int64>)

    /// The entry that stood here was deleted.
    case entryMissing(Int64)

    /// An entry that was never appended stands here.
    case entryInserted(Int64)

    /// These two entries changed places.
    case entriesSwapped(Int64, Int64)

    /// The end is missing: there is evidence of more entries than there are.
    case truncated(expectedAtLeast: Int64, found: Int64)

    /// The whole database is older than this head, which was kept outside it.
    case rolledBack(SignedHead)

    /// Entries in this range are others than when the head was signed, though they agree among themselves.
    case historyRewritten(Range<Int64>, since: SignedHead)

    /// A stored node is wrong or missing, or should not exist; the entries themselves are confirmed otherwise.
    case nodeAltered(MerkleNodePlace)

    /// The stored state and the entries of this range disagree, and nothing tells which of them was changed.
    case stateDisagrees(Range<Int64>)

    /// The stored state is missing or not in its form.
    case stateUnreadable

    /// The head is not signed by a trusted key.
    case badSignature(SignedHead)

    /// A stored head of this size is not in the form of a head.
    case headUnreadable(size: Int64)

    /// The first index concerned; nil when the fault is not about an entry.
    public var firstIndex: Int64? {
        switch self {
        case .bodyAltered(let index), .bodyErased(let index), .entryAltered(let index), .entryMissing(let index),
            .entryInserted(let index):
            index
        case .entriesAltered(let range), .historyRewritten(let range, _), .stateDisagrees(let range):
            range.lowerBound
        case .entriesSwapped(let first, _): first
        case .truncated(_, let found): found
        case .rolledBack, .nodeAltered, .stateUnreadable, .badSignature, .headUnreadable: nil
        }
    }
}

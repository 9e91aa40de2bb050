/// Why a proof or a tree head cannot be made.
public enum MerkleError: Error, Equatable {
    /// The tree of this size has no leaf of this index.
    case noSuchLeaf(index: Int64, size: Int64)

    /// The log has never had, or does not yet have, this number of leaves.
    case noSuchSize(Int64, current: Int64)
}

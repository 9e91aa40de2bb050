/// What does not hold in an exported proof.
public enum OfflineCheckError: Error, Equatable {
    /// The bundle is signed by another key than the trusted one.
    case unknownKey

    /// The signature is not the key's over this head.
    case badSignature

    /// The entry's bytes are not the canonical form of an entry.
    case unreadableEntry

    /// The body is not the one that the entry commits to.
    case bodyAltered

    /// The proof does not lead from this entry to the signed root.
    case notIncluded

    /// The later head does not contain the earlier one.
    case notConsistent
}

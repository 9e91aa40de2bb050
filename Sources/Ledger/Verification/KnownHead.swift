/// A head with a good signature that the ledger is held to.
struct KnownHead {
    let signed: SignedHead

    /// Whether it was kept outside the database.
    let isOutside: Bool

    var size: Int64 { signed.head.size }
}

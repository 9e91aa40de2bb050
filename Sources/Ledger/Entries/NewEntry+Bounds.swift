extension NewEntry {
    /// The most UTF-8 bytes of `actorRole`, `kind` and `subjectKind`.
    public static let nameBytesMax = 64

    /// The most UTF-8 bytes of `origin`.
    public static let originBytesMax = 256

    /// The most bytes of `sealedBody`.
    public static let bodyBytesMax = 4 << 20

    /// Refuses what the ledger could not store or give back unchanged.
    ///
    /// - Throws: `LedgerEntryError`.
    func checkBounds() throws(LedgerEntryError) {
        try Self.check(actorRole, field: "actorRole", bytesMax: Self.nameBytesMax)
        try Self.check(origin, field: "origin", bytesMax: Self.originBytesMax)
        try Self.check(kind, field: "kind", bytesMax: Self.nameBytesMax)
        if let subjectKind {
            try Self.check(subjectKind, field: "subjectKind", bytesMax: Self.nameBytesMax)
        }
        guard sealedBody.count <= Self.bodyBytesMax else {
            throw .tooLong(field: "sealedBody", bytesMax: Self.bodyBytesMax)
        }
    }

    private static func check(_ text: String, field: String, bytesMax: Int) throws(LedgerEntryError) {
        let utf8 = text.utf8
        guard utf8.count <= bytesMax else { throw .tooLong(field: field, bytesMax: bytesMax) }
        // A database may cut a text at a zero byte; no field of an entry needs any control character.
        guard utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .controlCharacter(field: field) }
    }
}

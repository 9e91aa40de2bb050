extension LedgerEntry {
    /// The first byte of the canonical form.
    static let canonicalVersion: UInt8 = 1

    /// The bytes that the ledger's hashes are made of.
    ///
    /// In this order: version (one byte, 1) · index · at · actor id? · actor role · origin · kind · subject kind? ·
    /// subject id? · batch? · commitment. Numbers are 8 bytes, most significant first; texts are UTF-8 behind a count of
    /// 2 bytes; a field marked ? follows a byte 1, or is a byte 0; the commitment is 32 bytes. No two entries have the
    /// same bytes, and the body itself is not among them.
    public var canonicalBytes: [UInt8] {
        canonicalBytes(at: index)
    }

    /// The hash of the entry's leaf in the Merkle tree.
    public var leafHash: LedgerHash {
        .leaf(canonicalBytes)
    }

    /// What the canonical bytes would be if the entry stood at `place`.
    func canonicalBytes(at place: Int64) -> [UInt8] {
        var writer = ByteWriter(capacity: 192)
        writer.write(Self.canonicalVersion)
        writer.write(place)
        writer.write(atMilliseconds)
        writer.write(actorID)
        writer.write(actorRole)
        writer.write(origin)
        writer.write(kind)
        writer.write(subjectKind)
        writer.write(subjectID)
        writer.write(batch)
        writer.write(commitment)
        return writer.bytes
    }

    /// Reads an entry back from its canonical bytes; its body is not in them.
    ///
    /// - Throws: `LedgerEntryError.notCanonical` for bytes that `canonicalBytes` would not make.
    public init(canonicalBytes: [UInt8]) throws(LedgerEntryError) {
        var reader = ByteReader(canonicalBytes)
        guard reader.readByte() == Self.canonicalVersion,
            let index = reader.readInt64(),
            let atMilliseconds = reader.readInt64(),
            let actorID = reader.readIfPresent({ $0.readInt64() }),
            let actorRole = reader.readText(),
            let origin = reader.readText(),
            let kind = reader.readText(),
            let subjectKind = reader.readIfPresent({ $0.readText() }),
            let subjectID = reader.readIfPresent({ $0.readInt64() }),
            let batch = reader.readIfPresent({ $0.readInt64() }),
            let commitment = reader.readHash(),
            reader.isAtEnd
        else { throw .notCanonical }
        self.init(
            index: index, atMilliseconds: atMilliseconds, actorID: actorID, actorRole: actorRole, origin: origin,
            kind: kind, subjectKind: subjectKind, subjectID: subjectID, batch: batch, commitment: commitment,
            sealedBody: nil)
    }
}

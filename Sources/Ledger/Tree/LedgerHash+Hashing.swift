import Crypto

extension LedgerHash {
    /// The root of a tree without leaves: SHA-256 of nothing (RFC 9162 §2.1.1).
    public static let ofNothing = commitment(to: [])

    /// The hash of a leaf: `SHA-256(0x00 ‖ entry)` (RFC 9162 §2.1.1).
    public static func leaf(_ entry: [UInt8]) -> LedgerHash {
        hash(prefix: 0x00, entry)
    }

    /// The hash of an inner node: `SHA-256(0x01 ‖ left ‖ right)` (RFC 9162 §2.1.1).
    public static func node(_ left: LedgerHash, _ right: LedgerHash) -> LedgerHash {
        withUnsafeTemporaryAllocation(byteCount: 1 + 2 * byteCount, alignment: 8) { buffer in
            buffer[0] = 0x01
            left.withBytes { UnsafeMutableRawBufferPointer(rebasing: buffer[1...]).copyMemory(from: $0) }
            right.withBytes { UnsafeMutableRawBufferPointer(rebasing: buffer[(1 + byteCount)...]).copyMemory(from: $0) }
            return hash(UnsafeRawBufferPointer(buffer))
        }
    }

    /// What an entry says about its sealed body: `SHA-256(body)`.
    ///
    /// The entry keeps this when the body is erased, so every proof still verifies. A body is sealed with a random
    /// nonce, so the commitment does not help anyone to guess what stood in it.
    public static func commitment(to sealedBody: [UInt8]) -> LedgerHash {
        sealedBody.withUnsafeBytes { hash($0) }
    }

    static func hash(_ bytes: UnsafeRawBufferPointer) -> LedgerHash {
        var hasher = SHA256()
        hasher.update(bufferPointer: bytes)
        return hasher.finalize().withUnsafeBytes { LedgerHash(copying: $0) }
    }

    private static func hash(prefix: UInt8, _ bytes: [UInt8]) -> LedgerHash {
        var hasher = SHA256()
        withUnsafeBytes(of: prefix) { hasher.update(bufferPointer: $0) }
        bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        return hasher.finalize().withUnsafeBytes { LedgerHash(copying: $0) }
    }
}

import Crypto

/// How a sealed file lies on the disk: eight bytes that name the form, then chunks in the form of ``Sealed``.
///
/// Every chunk but the last seals exactly 64 KiB; the last one seals what is left, and is empty only in an empty file.
/// File id, chunk number and whether it is the last are authenticated with each (the STREAM construction of Hoang,
/// Reyhanitabar, Rogaway and Vizár 2015, with random nonces), so that a cut, a swap and a splice are noticed.
enum SealedFileForm {
    static let mark = Array("vaultf1\n".utf8)
    static let chunkByteCount = 65_536
    static let storedChunkByteCount = chunkByteCount + Sealed.overheadByteCount

    static func associatedData(_ id: SealedFileID, chunk: Int, isLast: Bool) -> [UInt8] {
        let number = (0..<8).map { UInt8(truncatingIfNeeded: chunk >> (56 - 8 * $0)) }
        return id.bytes + number + [isLast ? 1 : 0]
    }

    static func seal(_ plain: [UInt8], _ id: SealedFileID, _ key: DataKey, chunk: Int, isLast: Bool) -> [UInt8] {
        SealedBytes.seal(plain, key: key.symmetric, associatedData: associatedData(id, chunk: chunk, isLast: isLast))
    }

    static func open(
        _ stored: [UInt8], _ id: SealedFileID, _ key: DataKey, chunk: Int, isLast: Bool
    ) throws(SealedFileError) -> [UInt8] {
        let associatedData = associatedData(id, chunk: chunk, isLast: isLast)
        guard let plain = try? SealedBytes.open(stored, key: key.symmetric, associatedData: associatedData) else {
            throw .damaged(chunk: chunk)
        }
        return plain
    }
}

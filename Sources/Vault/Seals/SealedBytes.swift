import Crypto
import Foundation

/// The one place where bytes are sealed and opened: AES-256-GCM (NIST SP 800-38D) in the form of ``Sealed``.
enum SealedBytes {
    static func seal(_ plain: [UInt8], key: SymmetricKey, associatedData: [UInt8]) -> [UInt8] {
        // A random nonce: keys live in many processes and backups, so no counter could be trusted.
        seal(plain, key: key, associatedData: associatedData, nonce: AES.GCM.Nonce())
    }

    static func seal(
        _ plain: [UInt8], key: SymmetricKey, associatedData: [UInt8], nonce: AES.GCM.Nonce
    ) -> [UInt8] {
        guard let box = try? AES.GCM.seal(plain, using: key, nonce: nonce, authenticating: associatedData) else {
            preconditionFailure("AES-256-GCM refuses only a key of another length, which no key type lets through")
        }
        var sealed: [UInt8] = []
        sealed.reserveCapacity(plain.count + Sealed.overheadByteCount)
        sealed.append(Sealed.currentVersion)
        sealed.append(contentsOf: nonce)
        sealed.append(contentsOf: box.ciphertext)
        sealed.append(contentsOf: box.tag)
        return sealed
    }

    static func open(_ sealed: [UInt8], key: SymmetricKey, associatedData: [UInt8]) throws(SealError) -> [UInt8] {
        guard let version = sealed.first else { throw .tampered }
        guard version == Sealed.currentVersion else { throw .unknownVersion(version) }
        guard sealed.count >= Sealed.overheadByteCount,
            let box = try? AES.GCM.SealedBox(combined: sealed.dropFirst()),
            let plain = try? AES.GCM.open(box, using: key, authenticating: associatedData)
        else { throw .tampered }
        return [UInt8](plain)
    }
}

import Foundation

/// The three lines of a key file.
enum KeyFileText {
    static let firstLine = "vault-key 1"
    static let plain = "plain"
    static let scryptPrefix = "scrypt$"
    static let associatedData = Array("vault-key-file".utf8)

    static func text(
        for key: KeyEncryptionKey, passphrase: String?, cost: Scrypt
    ) throws(KeyFileError) -> String {
        guard let passphrase else {
            return lines(plain, key.bytes)
        }
        let salt = Scrypt.randomSalt()
        guard let guarding = cost.derive(from: Scrypt.secretBytes(passphrase), salt: salt) else {
            throw .unusablePassphrase
        }
        let sealed = SealedBytes.seal(key.bytes, key: guarding, associatedData: associatedData)
        return lines("\(scryptPrefix)\(cost.parameters)$\(Data(salt).base64EncodedString())", sealed)
    }

    static func key(in text: String, path: String, passphrase: String?) throws(KeyFileError) -> KeyEncryptionKey {
        let lines = text.split(whereSeparator: \.isNewline)
        guard lines.count == 3, lines[0] == firstLine, let data = Data(base64Encoded: String(lines[2])) else {
            throw .damaged(path: path)
        }
        if lines[1] == plain { return try key([UInt8](data), path: path) }
        let guarding = lines[1].split(separator: "$")
        guard guarding.count == 3, let cost = Scrypt(parameters: guarding[1]),
            let salt = Data(base64Encoded: String(guarding[2]))
        else { throw .damaged(path: path) }
        return try unguarded([UInt8](data), cost: cost, salt: [UInt8](salt), path: path, passphrase: passphrase)
    }

    private static func unguarded(
        _ sealed: [UInt8], cost: Scrypt, salt: [UInt8], path: String, passphrase: String?
    ) throws(KeyFileError) -> KeyEncryptionKey {
        guard let passphrase else { throw .passphraseNeeded(path: path) }
        guard let guarding = cost.derive(from: Scrypt.secretBytes(passphrase), salt: salt),
            let opened = try? SealedBytes.open(sealed, key: guarding, associatedData: associatedData)
        else { throw .wrongPassphrase(path: path) }
        return try key(opened, path: path)
    }

    private static func key(_ bytes: [UInt8], path: String) throws(KeyFileError) -> KeyEncryptionKey {
        guard let key = try? KeyEncryptionKey(bytes: bytes) else { throw .damaged(path: path) }
        return key
    }

    private static func lines(_ protection: String, _ bytes: [UInt8]) -> String {
        "\(firstLine)\n\(protection)\n\(Data(bytes).base64EncodedString())\n"
    }
}

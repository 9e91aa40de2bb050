import Archive
import Foundation
import Vault

extension Settings {
    /// Most bytes of a passphrase file that are read.
    private static let passphraseFileBytesMax = 4_096

    /// The key-encryption key: from the environment, else from the key file.
    ///
    /// - Throws: `KeyError`, `KeyFileError`, or a `Refusal` when the passphrase file cannot be read.
    func key() throws -> KeyEncryptionKey {
        if let keyText { return try KeyEncryptionKey(base64: keyText.inTheClear) }
        return try KeyFile(path: folder.keyPath).read(passphrase: passphrase()?.inTheClear)
    }

    /// The key, with a new key file where a new archive has none yet.
    func keyOrNew(isNewArchive: Bool) throws -> (key: KeyEncryptionKey, isNew: Bool) {
        let file = KeyFile(path: folder.keyPath)
        guard keyText == nil, isNewArchive, !file.exists else { return (try key(), false) }
        let key = KeyEncryptionKey.random()
        try file.create(key, passphrase: passphrase()?.inTheClear)
        return (key, true)
    }

    /// The first line of the passphrase file; nil where none is named.
    func passphrase() throws -> PrivateText? {
        guard let path = keyPassphrasePath else { return nil }
        guard let file = FileHandle(forReadingAtPath: path),
            let bytes = try? file.read(upToCount: Self.passphraseFileBytesMax)
        else { throw KeyFileError.cannotRead(path: path, code: errno) }
        let line = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).first
        return PrivateText(line.map(String.init) ?? "")
    }
}

import Archive
import Vault

extension ArchiveFolder {
    /// Makes sure that the key opens the archive.
    ///
    /// - Throws: `KeyError.doesNotOpen`.
    func checkKey(_ key: KeyEncryptionKey) async throws {
        try await Archive.inspect(self, key: key) { _ in }
    }
}

import Foundation

/// The file that holds the key-encryption key: mode 0600, outside what backups copy.
///
/// Its text is one line `vault-key 1`, one line with the protection, one with the key in base64.
/// With a passphrase the key is sealed under scrypt of the passphrase.
public struct KeyFile: Sendable {
    /// Larger files are not read.
    public static let byteCountMax = 4_096

    /// Where it lies.
    public let path: String

    /// Names a key file; nothing is read yet.
    public init(path: String) {
        self.path = path
    }

    /// Whether there is anything at the path.
    public var exists: Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Writes a new key file and flushes it and its folder to the disk.
    ///
    /// - Throws: ``KeyFileError/exists(path:)`` rather than overwrite; ``KeyFileError/cannotWrite(path:code:)``.
    public func create(
        _ key: KeyEncryptionKey, passphrase: String? = nil, cost: Scrypt = .keyFile
    ) throws(KeyFileError) {
        try create(try KeyFileText.text(for: key, passphrase: passphrase, cost: cost))
    }

    /// Writes the same key under the same protection to another file.
    ///
    /// - Throws: ``KeyFileError`` as reading and creating do.
    public func copy(to other: KeyFile) throws(KeyFileError) {
        try other.create(try checkedText())
    }

    private func create(_ text: String) throws(KeyFileError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? .exists(path: path) : .cannotWrite(path: path, code: errno)
        }
        defer { close(descriptor) }
        // The umask may take rights away from open's mode but never give any; fchmod settles it either way.
        guard fchmod(descriptor, 0o600) == 0, FileBytes.write(Array(text.utf8), to: descriptor),
            fsync(descriptor) == 0, FileBytes.flushFolder(of: path)
        else {
            let code = errno
            unlink(path)
            throw .cannotWrite(path: path, code: code)
        }
    }

    /// Puts another key in the file's place in one step; after a crash either the old or the new file is there.
    ///
    /// - Throws: ``KeyFileError/cannotWrite(path:code:)``.
    public func replace(
        with key: KeyEncryptionKey, passphrase: String? = nil, cost: Scrypt = .keyFile
    ) throws(KeyFileError) {
        let next = KeyFile(path: path + ".next")
        unlink(next.path)
        try next.create(key, passphrase: passphrase, cost: cost)
        guard rename(next.path, path) == 0, FileBytes.flushFolder(of: path) else {
            let code = errno
            unlink(next.path)
            throw .cannotWrite(path: path, code: code)
        }
    }

    /// Reads the key.
    ///
    /// - Throws: ``KeyFileError``: missing, readable by others, damaged, passphrase needed or wrong.
    public func read(passphrase: String? = nil) throws(KeyFileError) -> KeyEncryptionKey {
        try KeyFileText.key(in: try checkedText(), path: path, passphrase: passphrase)
    }

    private func checkedText() throws(KeyFileError) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? .missing(path: path) : .cannotRead(path: path, code: errno)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .cannotRead(path: path, code: errno) }
        let others = status.st_mode & 0o077
        guard others == 0 else { throw .openToOthers(path: path, mode: Int(status.st_mode & 0o777)) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.byteCountMax,
            let bytes = FileBytes.read(descriptor, at: 0, count: Int(status.st_size))
        else { throw .damaged(path: path) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

import Foundation
import Testing

@testable import Vault

@Suite("The key file")
struct KeyFileTests {
    let folder: TemporaryFolder
    let file: KeyFile
    let key = KeyEncryptionKey.random()
    static let cheap = Scrypt(logRounds: 4) ?? .keyFile

    init() throws {
        folder = try TemporaryFolder()
        file = KeyFile(path: folder.path(of: "vault.key"))
    }

    @Test("keeps a key that only its owner can read")
    func mode() throws {
        #expect(!file.exists)
        try file.create(key)
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        #expect(file.exists)
        #expect(try file.read() == key)
    }

    @Test("is never overwritten")
    func exists() throws {
        try file.create(key)
        #expect(throws: KeyFileError.exists(path: file.path)) { try file.create(.random()) }
        #expect(try file.read() == key)
    }

    @Test("is refused when others can use it", arguments: [0o640, 0o604, 0o660, 0o601, 0o644])
    func openToOthers(mode: Int) throws {
        try file.create(key)
        #expect(chmod(file.path, mode_t(mode)) == 0)
        #expect(throws: KeyFileError.openToOthers(path: file.path, mode: mode)) { try file.read() }
    }

    @Test("says when it is missing")
    func missing() {
        #expect(throws: KeyFileError.missing(path: file.path)) { try file.read() }
    }

    @Test("opens with its passphrase, in any keyboard's form of it")
    func passphrase() throws {
        try file.create(key, passphrase: "正确的马 battery", cost: Self.cheap)
        #expect(try file.read(passphrase: "正确的马 battery") == key)
        #expect(try file.read(passphrase: "正确的马 ｂattery") == key)
        #expect(throws: KeyFileError.wrongPassphrase(path: file.path)) { try file.read(passphrase: "正确的马") }
        #expect(throws: KeyFileError.wrongPassphrase(path: file.path)) { try file.read(passphrase: "") }
        #expect(throws: KeyFileError.passphraseNeeded(path: file.path)) { try file.read() }
    }

    @Test("takes no empty passphrase and leaves no file then")
    func emptyPassphrase() {
        #expect(throws: KeyFileError.unusablePassphrase) { try file.create(key, passphrase: "", cost: Self.cheap) }
        #expect(!file.exists)
    }

    @Test("is replaced in one step when the key changes")
    func replace() throws {
        try file.create(key)
        let next = KeyEncryptionKey.random()
        try file.replace(with: next)
        #expect(try file.read() == next)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["vault.key"])
    }

    @Test(
        "says when it is damaged",
        arguments: [
            "", "vault-key 1", "vault-key 1\nplain\n!!\n", "vault-key 1\nplain\nAAAA\n", "vault-key 2\nplain\nAAAA\n",
            "vault-key 1\nscrypt$ln=40,r=8,p=1$AAAA\nAAAA\n", "vault-key 1\nscrypt$ln=15,r=9,p=1$AAAA\nAAAA\n",
            "vault-key 1\nscrypt\nAAAA\n",
        ])
    func damaged(text: String) throws {
        try file.create(key)
        try Data(text.utf8).write(to: URL(filePath: file.path))
        #expect(throws: KeyFileError.damaged(path: file.path)) { try file.read(passphrase: "x") }
    }

    @Test("is not read when it is absurdly long")
    func tooLong() throws {
        try file.create(key)
        try Data(count: KeyFile.byteCountMax + 1).write(to: URL(filePath: file.path))
        #expect(throws: KeyFileError.damaged(path: file.path)) { try file.read() }
    }
}

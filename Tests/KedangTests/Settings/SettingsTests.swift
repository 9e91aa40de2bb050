import Foundation
import Logging
import Testing
import Wording

@testable import Kedang

@Suite("Settings")
struct SettingsTests {
    private func read(
        _ flags: [SettingsKey: String] = [:], _ environment: [String: String] = [:], file: String? = nil
    ) throws -> Settings {
        let path = NSTemporaryDirectory() + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: path) }
        if let file { try Data(file.utf8).write(to: URL(fileURLWithPath: path)) }
        return try Settings.read(flags: flags, environment: environment, configPath: file == nil ? nil : path)
    }

    @Test("Without anything said, the program serves this machine alone")
    func defaults() throws {
        let settings = try read()
        #expect(settings.host == "127.0.0.1")
        #expect(settings.address == "http://127.0.0.1:8080")
        #expect(settings.firstRunAddress == "http://127.0.0.1:8080/setup")
    }

    @Test("A flag goes before the environment, that before the file, that before the default")
    func order() throws {
        let file = "port = 1\nhost = a.example\nlog-level = debug\n"
        let settings = try read([.port: "3"], ["KEDANG_PORT": "2", "KEDANG_HOST": "b.example"], file: file)
        #expect(settings.port == 3)
        #expect(settings.host == "b.example")
        #expect(settings.logLevel == .debug)
        #expect(settings.trustedProxies.isEmpty)
    }

    @Test("An empty variable counts as none")
    func emptyVariable() throws {
        #expect(try read([:], ["KEDANG_PORT": ""], file: "port = 9").port == 9)
    }

    @Test("Blanks, comments and empty lines in the file are passed over")
    func blanks() throws {
        let settings = try read(file: "\n# a comment\n  trusted-proxies =  10.0.0.0/8 , 192.168.1.5 \n")
        #expect(settings.trustedProxies == ["10.0.0.0/8", "192.168.1.5"])
    }

    @Test(
        "A mistake in the file is reported with its line",
        arguments: [
            ("port = 1\nport = x", "第 2 行重复"), ("# x\nport = x", "第 2 行"), ("prt = 1", "第 1 行"), ("host", "第 1 行"),
            ("\n\nkey = AAAA", "第 3 行"), ("public-url = ftp://x", "第 1 行"),
        ])
    func mistakes(file: String, expected: String) {
        let error = #expect(throws: SettingsError.self) { try read(file: file) }
        #expect(error?.wording.chinese.contains(expected) == true)
    }

    @Test("A value that cannot be taken is named by its flag or variable and never repeated")
    func unusable() {
        let error = #expect(throws: SettingsError.self) { try read([:], ["KEDANG_PORT": "secret-in-the-wrong-place"]) }
        #expect(error?.description.contains("KEDANG_PORT") == true)
        #expect(error?.description.contains("secret") == false)
    }

    @Test("The key is never printed with the settings")
    func keyStaysPrivate() throws {
        let settings = try read([:], ["KEDANG_KEY": "c2VjcmV0"])
        var dumped = ""
        dump(settings, to: &dumped)
        #expect(!dumped.contains("c2VjcmV0"))
        #expect(!"\(settings)".contains("c2VjcmV0"))
    }

    @Test("A missing settings file is reported when it was asked for")
    func missingFile() {
        #expect(throws: SettingsError.unreadableFile(path: "/nowhere/kedang.conf")) {
            try Settings.read(flags: [:], environment: [:], configPath: "/nowhere/kedang.conf")
        }
    }
}

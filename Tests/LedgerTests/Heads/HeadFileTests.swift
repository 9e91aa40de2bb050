import Foundation
import Testing

@testable import Ledger

@Suite("The file of heads outside the database")
struct HeadFileTests {
    private let folder: ScratchFolder
    private let file: HeadFile

    init() throws {
        folder = try ScratchFolder()
        file = HeadFile(path: folder.path + "/heads.txt")
    }

    @Test("holds nothing before it exists")
    func absent() throws {
        #expect(try file.read() == HeadFileContents(heads: [], unreadableLines: 0))
    }

    @Test("gives back every head in order")
    func roundTrip() throws {
        let heads = try (0..<5).map { try head(size: $0) }
        for head in heads {
            try file.append([head])
        }
        #expect(try file.read() == HeadFileContents(heads: heads, unreadableLines: 0))
    }

    @Test("gives its last head without the others, past whatever was left half written behind it")
    func last() throws {
        #expect(try file.last() == nil)
        let heads = try (0..<600).map { try head(size: $0) }
        let text = heads.map { "\n" + $0.text }.joined()
        let long = String(repeating: "not a head\n", count: 10_000)
        for end in ["", "\n" + (try head(size: 1)).text.prefix(70), long] {
            try Data((text + end).utf8).write(to: URL(fileURLWithPath: file.path))
            #expect(try file.last() == heads.last)
        }
    }

    @Test("is open to its owner only")
    func mode() throws {
        try file.append([try head(size: 1)])
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("passes over a last head that was only half written, wherever it ends, and goes on behind it")
    func halfHead() throws {
        let (first, second, third) = (try head(size: 1), try head(size: 2), try head(size: 3))
        let whole = Array("\n\(first.text)\n\(second.text)".utf8)
        let firstCount = Array("\n\(first.text)".utf8).count
        for count in Set(stride(from: firstCount, to: whole.count, by: 11)).union([whole.count - 1]) {
            try Data(whole.prefix(count)).write(to: URL(fileURLWithPath: file.path))
            try file.append([third])
            // Only the newline at the very end may be missing without loss.
            let isWhole = count == whole.count - 1
            #expect(try file.read().heads == (isWhole ? [first, second, third] : [first, third]))
        }
    }

    @Test("does not give a last head that was only half written")
    func halfHeadAlone() throws {
        let (first, second) = (try head(size: 1), try head(size: 2))
        for count in 0..<Array(second.text.utf8).count - 1 {
            let text = "\n\(first.text)\n" + String(decoding: second.text.utf8.prefix(count), as: UTF8.self)
            #expect(HeadFileContents(text: text).heads == [first])
        }
    }

    @Test("counts the lines that belong to no head")
    func foreignLines() throws {
        try file.append([try head(size: 1)])
        let text = try String(contentsOfFile: file.path, encoding: .utf8)
        try (text + "hello\n" + text.replacing("\n1\n", with: "\n2x\n")).write(
            toFile: file.path, atomically: false, encoding: .utf8)
        let contents = try file.read()
        #expect(contents.heads == [try head(size: 1)])
        #expect(contents.unreadableLines == 6)
    }

    @Test("says so when it cannot be written")
    func unwritable() throws {
        let elsewhere = HeadFile(path: folder.path + "/missing/heads.txt")
        #expect(throws: HeadFileError.unwritable(errno: ENOENT)) { try elsewhere.append([try head(size: 1)]) }
    }

    private func head(size: Int) throws -> SignedHead {
        try TestKeys.signer().sign(size: Int64(size), root: .leaf([UInt8(size % 256)]), atMilliseconds: 0)
    }
}

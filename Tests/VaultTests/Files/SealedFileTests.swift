import Foundation
import Testing

@testable import Vault

@Suite("Sealed files")
struct SealedFileTests {
    let folder: TemporaryFolder
    let id = SealedFileID.random()
    let key = DataKey.random()

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("give back what was written", arguments: [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])
    func roundTrip(count: Int) throws {
        let plain = Self.plain(count)
        try write(plain, to: "a")
        let reader = try reader("a")
        #expect(reader.size == Int64(count))
        #expect(try reader.read(at: 0, count: count + 10) == plain)
    }

    @Test("give back any part")
    func parts() throws {
        let plain = Self.plain(200_000)
        try write(plain, to: "a")
        let reader = try reader("a")
        let ranges = [0..<1, 65_535..<65_537, 65_536..<65_537, 100..<131_100, 199_999..<200_000, 131_072..<200_000]
        for range in ranges {
            #expect(try reader.read(at: Int64(range.lowerBound), count: range.count) == Array(plain[range]))
        }
        #expect(try reader.read(at: 199_990, count: .max) == Array(plain[199_990...]))
        for (offset, count) in [(200_000, 1), (.max, 1), (-1, 5), (0, 0), (0, -1)] as [(Int64, Int)] {
            #expect(try reader.read(at: offset, count: count) == [])
        }
    }

    @Test("are the same however the pieces came")
    func pieces() throws {
        let plain = Self.plain(150_000)
        let writer = try SealedFileWriter(path: folder.path(of: "a"), id: id, key: key)
        var rest = plain[...]
        for size in [1, 65_535, 1, 70_000] {
            try writer.append(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        try writer.append(Array(rest))
        try writer.finish()
        #expect(writer.size == 150_000)
        #expect(try reader("a").read(at: 0, count: 150_000) == plain)
    }

    @Test("show nothing readable on the disk, and only their owner may read them")
    func nothingReadable() throws {
        try write(Array(repeating: UInt8(ascii: "K"), count: 1_000), to: "a")
        #expect(!String(decoding: try folder.bytes(of: "a"), as: UTF8.self).contains("KKKK"))
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(of: "a"))
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    @Test("appear only when they are finished; a dropped writer leaves nothing")
    func unfinished() throws {
        do {
            let writer = try SealedFileWriter(path: folder.path(of: "a"), id: id, key: key)
            try writer.append(Self.plain(100_000))
            #expect(try names() == ["a.part"])
        }
        #expect(try names() == [])
    }

    @Test("take nothing more once finished")
    func closed() throws {
        let writer = try SealedFileWriter(path: folder.path(of: "a"), id: id, key: key)
        try writer.finish()
        #expect(throws: SealedFileError.closed) { try writer.append([1]) }
        #expect(throws: SealedFileError.closed) { try writer.finish() }
    }

    @Test("say which part was changed", arguments: [(8, 0), (70_000, 1), (140_000, 2)])
    func flipped(offset: Int, chunk: Int) throws {
        try write(Self.plain(150_000), to: "a")
        var stored = try folder.bytes(of: "a")
        stored[offset] ^= 1
        try folder.write(stored, to: "a")
        #expect(throws: SealedFileError.damaged(chunk: chunk)) { try reader("a").read(at: 0, count: 150_000) }
    }

    @Test("are refused at once when cut anywhere, also between chunks")
    func cut() throws {
        try write(Self.plain(150_000), to: "a")
        let stored = try folder.bytes(of: "a")
        let full = SealedFileForm.storedChunkByteCount
        for count in [8 + 2 * full, 8 + full, 8 + full + 10, 8, 20, stored.count - 1] {
            try folder.write(Array(stored.prefix(count)), to: "a")
            #expect(throws: SealedFileError.self) { try reader("a") }
        }
        try folder.write(stored + [0], to: "a")
        #expect(throws: SealedFileError.damaged(chunk: 2)) { try reader("a") }
    }

    @Test("notice chunks swapped, repeated and left out")
    func reordered() throws {
        try write(Self.plain(250_000), to: "a")
        let stored = try folder.bytes(of: "a")
        let full = SealedFileForm.storedChunkByteCount
        let chunks =
            (0..<3).map { Array(stored[(8 + $0 * full)..<(8 + ($0 + 1) * full)]) } + [Array(stored[(8 + 3 * full)...])]
        for order in [[1, 0, 2, 3], [0, 0, 2, 3], [0, 2, 3], [0, 1, 2, 2, 3]] {
            try folder.write(SealedFileForm.mark + order.flatMap { chunks[$0] }, to: "b")
            #expect(throws: SealedFileError.self) { try reader("b").read(at: 0, count: 1_000_000) }
        }
    }

    @Test("do not open as another file or with another key")
    func otherFile() throws {
        try write(Self.plain(10), to: "a")
        let path = folder.path(of: "a")
        #expect(throws: SealedFileError.damaged(chunk: 0)) { try SealedFileReader(path: path, id: .random(), key: key) }
        #expect(throws: SealedFileError.damaged(chunk: 0)) { try SealedFileReader(path: path, id: id, key: .random()) }
    }

    @Test("say when there is none, or when it is something else")
    func noFile() throws {
        #expect(throws: SealedFileError.missing) { try reader("a") }
        for other in [[], Array("PK\u{3}\u{4} some zip".utf8)] {
            try folder.write(other, to: "a")
            #expect(throws: SealedFileError.notSealed) { try reader("a") }
        }
    }

    @Test("are not begun twice at one path")
    func twice() throws {
        let first = try SealedFileWriter(path: folder.path(of: "a"), id: id, key: key)
        #expect(throws: SealedFileError.cannotWrite(code: EEXIST)) {
            try SealedFileWriter(path: folder.path(of: "a"), id: id, key: key)
        }
        try first.finish()
        #expect(try reader("a").size == 0)
    }

    @Test("are named by text that reads back")
    func identity() {
        #expect(SealedFileID(text: id.text) == id)
        #expect(id.text.count == 32)
        for text in ["", "00", String(repeating: "g", count: 32), id.text + "00"] {
            #expect(SealedFileID(text: text) == nil)
        }
    }

    private static func plain(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 131 &+ $0 >> 8) }
    }

    private func write(_ plain: [UInt8], to name: String) throws {
        let writer = try SealedFileWriter(path: folder.path(of: name), id: id, key: key)
        try writer.append(plain)
        try writer.finish()
    }

    private func reader(_ name: String) throws -> SealedFileReader {
        try SealedFileReader(path: folder.path(of: name), id: id, key: key)
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
    }
}

import Foundation
import Testing

@testable import Database

@Suite("The write-ahead log's file")
struct LogFileTests {
    private static let bytes = 3 << 20

    private func length(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
    }

    @Test("is laid out with zeros behind what stands in it, and no further a second time")
    func layOut() throws {
        let folder = try ScratchFolder()
        let path = folder.path + "/log"
        try Data("frames".utf8).write(to: URL(fileURLWithPath: path))
        for _ in 0..<2 {
            LogFile.layOut(path, bytes: Self.bytes)
            let laid = try Data(contentsOf: URL(fileURLWithPath: path))
            #expect(laid.count == Self.bytes)
            #expect(laid.prefix(6) == Data("frames".utf8))
            #expect(laid.dropFirst(6).allSatisfy { $0 == 0 })
        }
    }

    @Test("that is longer already is left as it is")
    func longer() throws {
        let folder = try ScratchFolder()
        let path = folder.path + "/log"
        try Data(repeating: 7, count: 100).write(to: URL(fileURLWithPath: path))
        LogFile.layOut(path, bytes: 50)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(repeating: 7, count: 100))
    }

    @Test("that is not there is not made")
    func missing() throws {
        let folder = try ScratchFolder()
        LogFile.layOut(folder.path + "/log", bytes: 50)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/log"))
    }

    @Test("laid out is no history: what a killed program left in it is read back, and nothing else")
    func zerosAreNoFrames() async throws {
        let folder = try ScratchFolder()
        let (path, copy) = (folder.path + "/t.sqlite", folder.path + "/killed.sqlite")
        let database = try Database.openSQLite(at: path)
        try await database.write { connection in
            try connection.execute("CREATE TABLE t (a TEXT)")
            try connection.execute("INSERT INTO t (a) VALUES ('kept')")
        }
        #expect(try length(path + "-wal") == SQLiteConfiguration.logBytes)
        // As kill -9 leaves it: nothing was moved out of the log, and nobody closed it.
        for suffix in ["", "-wal"] { try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix) }
        try database.close()
        let again = try Database.openSQLite(at: copy)
        #expect(try await again.integrityProblems().isEmpty)
        #expect(try await again.read { try $0.values("SELECT a FROM t", as: String.self) } == ["kept"])
        try again.close()
    }
}

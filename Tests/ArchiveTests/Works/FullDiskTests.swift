import Database
import Foundation
import Synchronization
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("A full disk", .onBothEngines)
struct FullDiskTests {
    /// An archive on a disk of which the test says how much is free.
    private struct Scene {
        let cast: Cast
        let archive: Archive
        let ballast: Ballast
        private let free = Free()

        init() async throws {
            cast = try await Cast()
            // One writer for each file.
            try await cast.archive.close()
            ballast = Ballast(path: cast.folder.path + "/other-ballast") { [free] in free.bytes.withLock { $0 } }
            ballast.lay()
            let cast = cast
            archive = try await Archive.open(
                cast.folder.openDatabase(), vault: Vault(cast.key), effort: Cast.effort(), heads: nil, ballast: ballast,
                clock: { cast.clock.now })
        }

        var isBallastThere: Bool { FileManager.default.fileExists(atPath: cast.folder.path + "/other-ballast") }

        /// What a write that found no room leads to.
        func fill() {
            free.bytes.withLock { $0 = 0 }
            ballast.giveUp()
        }

        func makeRoom() { free.bytes.withLock { $0 = .max } }
    }

    private final class Free: Sendable {
        let bytes = Mutex(Int64.max)
    }

    @Test("Changes are refused whole; people still sign in, look, and throw drafts away")
    func refusesChanges() async throws {
        let scene = try await Scene()
        let (archive, li) = (scene.archive, scene.cast.actor(.li))
        let made = try await archive.work(as: li) { try $0.customers.create(Cast.content("杭州西湖机械有限公司")) }
        #expect(scene.isBallastThere)
        scene.fill()
        #expect(!scene.isBallastThere)
        await #expect(throws: DatabaseError.diskFull) {
            try await archive.work(as: li) { try $0.customers.create(Cast.content("宁波东海机械有限公司")) }
        }
        #expect(throws: DatabaseError.diskFull) { try archive.requireRoom() }
        _ = try await archive.signIn(login: "li", password: Cast.Part.li.password, from: Cast.origin)
        let opened = try await archive.look(as: li) { try $0.customers.open(made.number) }
        #expect(opened.content == made.content)
        try await archive.work(as: li) { try $0.customers.delete(made.number, from: made.version) }
        #expect(try await archive.verifyLedger().isSound)
    }

    @Test("Once there is room again, changes are taken and the room is kept back anew")
    func recovers() async throws {
        let scene = try await Scene()
        scene.fill()
        scene.makeRoom()
        _ = try await scene.archive.work(as: scene.cast.actor(.li)) {
            try $0.customers.create(Cast.content("杭州西湖机械有限公司"))
        }
        #expect(scene.isBallastThere)
    }

    @Test("No room is kept back where there is little of it")
    func littleRoom() throws {
        let path = NSTemporaryDirectory() + "kedang-ballast-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: path) }
        Ballast(path: path) { Ballast.bytes }.lay()
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}

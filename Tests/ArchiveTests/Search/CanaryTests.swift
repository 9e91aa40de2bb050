import Database
import Foundation
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("A stolen data folder", .onBothEngines)
struct CanaryTests {
    /// Texts that occur nowhere but in what is entered here.
    private static let canaries = [
        "金丝雀精密仪器", "钟离婉清", "鸣禽总监", "13912345678", "0571-87654321", "canary.mail@example.cn", "笼子采购备忘",
        "羽毛路一百零一号", "www.canary-site.cn", "歌唱标签", "退回鸟鸣原因", "来源鸟市笔记", "核实来电缘由", "跟进啼鸣一笔",
    ]

    @Test("shows no name, number, address or note that was ever entered, in any of its files, while open and when closed")
    func nothingReadable() async throws {
        let cast = try await Cast()
        try await live(in: cast)
        try expectNothing(in: cast.folder)
        for file in try await serverFiles(of: cast) {
            let bytes = try #require(FileManager.default.contents(atPath: file))
            #expect(Self.canaries.allSatisfy { canary in Self.needles(canary).allSatisfy { bytes.range(of: $0) == nil } }, "\(file)")
        }
        try await cast.archive.close()
        try expectNothing(in: cast.folder)
    }

    @Test("is searched well: what is laid down readable is found")
    func searchWorks() async throws {
        let cast = try await Cast()
        let file = cast.folder.path + "/planted"
        try Data(("xx" + Self.canaries[0] + "yy").utf8).write(to: URL(fileURLWithPath: file))
        #expect(try Self.finds(Self.canaries[0], under: cast.folder.path) == ["planted"])
    }

    private func live(in cast: Cast) async throws {
        var content = Cast.content(Self.canaries[0], phone: Self.canaries[3], contact: Self.canaries[1])
        content.contacts[0].position = PrivateText(Self.canaries[2])
        content.contacts[0].email = PrivateText(Self.canaries[5])
        content.phone = PrivateText(Self.canaries[4])
        content.coreNeed = PrivateText(Self.canaries[6])
        content.address = PrivateText(Self.canaries[7])
        content.website = PrivateText(Self.canaries[8])
        content.tags = [PrivateText(Self.canaries[9])]
        content.channelNote = PrivateText(Self.canaries[11])
        content.sourcePersonID = cast.id(.li)
        let whole = content
        try await cast.work(as: .li) { work in
            let made = try work.customers.create(whole)
            _ = try work.customers.submit(made.number, from: 1)
            try work.customers.note(PrivateText(Self.canaries[13]), on: made.number)
        }
        let number = "KH-202603001"
        _ = try await cast.work(as: .zhang) {
            try $0.customers.sendBack(number, from: 2, because: PrivateText(Self.canaries[10]))
        }
        _ = try await cast.look(as: .li) { try $0.customers.search(Self.canaries[0]) }
        _ = try await cast.look(as: .service) {
            try $0.customers.uncover(number, .field(.phone), because: PrivateText(Self.canaries[12]))
        }
        try await cast.work(as: .li) { work in
            let change = CustomerEntry(values: [.name: "改名之后"])
            _ = try work.customers.change(number, from: 3, by: change)
        }
    }

    private func expectNothing(in folder: ArchiveFolder) throws {
        for canary in Self.canaries {
            #expect(try Self.finds(canary, under: folder.path) == [], "\(canary)")
        }
    }

    /// The files in which a server keeps the tables and indexes; none where they lie in the folder.
    private func serverFiles(of cast: Cast) async throws -> [String] {
        guard cast.folder.server != nil else { return [] }
        let folder = try TestServer.shared.folder()
        let paths = try await cast.archive.database.write { connection in
            try connection.execute("CHECKPOINT")
            return try connection.values(
                """
                WITH own AS (SELECT oid, reltoastrelid FROM pg_class WHERE relnamespace = current_schema()::regnamespace)
                SELECT pg_relation_filepath(oid) FROM (SELECT oid FROM own UNION SELECT reltoastrelid FROM own) every
                WHERE pg_relation_filepath(oid) IS NOT NULL
                """, as: String.self)
        }
        #expect(paths.count > 50)
        return paths.map { folder + "/data/" + $0 }
    }

    private static func needles(_ text: String) -> [Data] {
        [Data(text.utf8)] + [.utf16LittleEndian, .utf16BigEndian].compactMap { text.data(using: $0) }
    }

    /// The files that hold the text in UTF-8 or UTF-16, by their path below the folder.
    private static func finds(_ text: String, under path: String) throws -> [String] {
        let needles = needles(text)
        let files = try FileManager.default.subpathsOfDirectory(atPath: path)
        return files.filter { file in
            guard let bytes = FileManager.default.contents(atPath: path + "/" + file) else { return false }
            return needles.contains { bytes.range(of: $0) != nil }
        }
    }
}

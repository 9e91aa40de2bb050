import Foundation

/// The office's files of the import corpus with what is right beside them, read without any floor of the house.
struct FactsCorpus {
    /// What is right for one customer.
    struct Truth: Decodable {
        let name: String
        let uscc: String
        let industry: String
        let mobile: String
        let landline: String
        let first: String
    }

    private struct TruthFile: Decodable { let rows: [Truth] }

    /// The customers' rows with their truth, cells by column letter as they lie in the file.
    let rows: [(cells: [String: String], truth: Truth)]

    /// The corpus, or nil where the folder or the `unzip` program is not there.
    static func load() throws -> FactsCorpus? {
        guard let folder else { return nil }
        let truth = try JSONDecoder().decode(
            TruthFile.self, from: Data(contentsOf: folder.appending(path: "truth.json"))
        ).rows
        let book = folder.appending(path: "客户资料表.xlsx").path
        guard let sheet = unzipped("xl/worksheets/sheet1.xml", of: book) else { return nil }
        let strings = unzipped("xl/sharedStrings.xml", of: book) ?? Data()
        let shared = SheetXML(itemElement: "si", of: strings).texts
        let rows = SheetXML(itemElement: "c", of: sheet).rows(sharedStrings: shared)
        return FactsCorpus(
            rows: rows.compactMap { cells in
                guard let number = cells["A"].flatMap(Int.init), truth.indices.contains(number - 1) else { return nil }
                return (cells, truth[number - 1])
            })
    }

    /// The folder named by the environment, or else the fixtures of the repository.
    private static var folder: URL? {
        let named = ProcessInfo.processInfo.environment["KEDANG_IMPORT_CORPUS"].map { URL(filePath: $0) }
        let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/import")
        return [named, fixtures].compactMap { $0 }
            .first { FileManager.default.fileExists(atPath: $0.appending(path: "truth.json").path) }
    }

    private static func unzipped(_ entry: String, of archive: String) -> Data? {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/unzip")
        process.arguments = ["-p", archive, entry]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let xml = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? xml : nil
    }
}

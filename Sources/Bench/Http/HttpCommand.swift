import Archive
import ArgumentParser
import Foundation

/// `kedang-bench http`
struct HttpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "http",
        abstract: "Starts the program on a filled folder, measures it through HTTP on loopback, and stops it.")

    @OptionGroup var place: BenchPlace

    @Option(help: "The program to start.")
    var program = ".build/release/kedang"

    @Option(help: "The port it serves.")
    var port: UInt16 = 18_080

    @Option(help: "Measure each thing so often at most, by each client.")
    var count = 300

    @Option(help: "Clients at once.")
    var clients: [Int] = [1, 16]

    @Option(help: "Only what begins with this word: list, open, search, create, change.")
    var only = ""

    func run() async throws {
        let folder = place.folder
        guard let size = folder.size else { throw ValidationError("\(folder.path) is not filled.") }
        let keys = try await signIn(folder)
        let served = try await ServedArchive(program: program, folder: folder, port: port)
        do {
            let idle = try served.memory
            var measuring = HttpMeasuring(
                port: port, size: size, keys: keys, only: only, effort: Effort(countMax: count, durationMax: .seconds(3)))
            try await measuring.floors(of: folder)
            measuring.processes = { (node: [served.processID], database: try folder.rawServer()?.processes() ?? []) }
            for count in clients { try await measuring.all(clientCount: count) }
            print(measuring.table.text)
            print("\n" + measuring.ratios.table.text)
            print("\nstart \(served.startDuration.milliseconds.rounded(places: 0)) ms")
            print("memory idle \(idle.text); after the load \(try served.memory.text)")
            let bytes = try folder.rawServer()?.byteCount() ?? folder.fileBytes
            print("\(folder.server == nil ? "files" : "database") \(bytes / 1_000_000) MB")
        } catch {
            _ = try await served.stop()
            throw error
        }
        print("stop \(try await served.stop().milliseconds.rounded(places: 0)) ms")
    }

    /// Sessions of each viewer; the archive is closed again before the program opens it.
    private func signIn(_ folder: BenchFolder) async throws -> [Viewer: ViewerKeys] {
        let archive = try await folder.open()
        var keys: [Viewer: ViewerKeys] = [:]
        for viewer in Viewer.allCases {
            let token = try await archive.beginSession(of: viewer.personID)
            keys[viewer] = ViewerKeys(
                token: token, cookie: try await archive.beginSession(of: viewer.personID, channel: .web))
        }
        try await archive.close()
        return keys
    }
}

/// What opens the archive for a viewer.
struct ViewerKeys: Sendable {
    /// A program's.
    let token: String
    /// A browser's.
    let cookie: String
}

extension BenchFolder {
    /// What the database's files take.
    var fileBytes: Int {
        get throws {
            let files = try FileManager.default.contentsOfDirectory(atPath: path)
            return try files.filter { $0.hasPrefix("archive.sqlite") }.reduce(0) { sum, file in
                let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + file)
                return sum + (attributes[.size] as? Int ?? 0)
            }
        }
    }
}

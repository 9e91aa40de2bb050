import Archive
import ArgumentParser
import Foundation

/// `kedang-bench direct`
struct DirectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "direct", abstract: "Measures the archive in its own process, without HTTP.")

    @OptionGroup var place: BenchPlace

    @Option(help: "Measure each thing so often at most.")
    var count = 300

    @Option(help: "Only what contains this word: list, search, open, write, floor, conditions, board, pool, bulk, handover, duplicates.")
    var only: String?

    @Option(help: "Search for this text only.")
    var text: String?

    @Flag(help: "Print the slowest query of each kind.")
    var slowest = false

    func run() async throws {
        let folder = place.folder
        guard let size = folder.size else { throw ValidationError("\(folder.path) is not filled.") }
        let start = ContinuousClock.now
        let archive = try await folder.open()
        print("opened in \(start.duration(to: .now).milliseconds.rounded(places: 1)) ms")
        var measuring = DirectMeasuring(
            archive: archive, size: size, effort: Effort(countMax: count), slowest: slowest)
        if wants("floor") { try await measuring.floors(of: folder) }
        for viewer in Viewer.allCases {
            if let text { try await measuring.search(text, viewer) }
            if wants("list") { try await measuring.lists(viewer) }
            if wants("open") { try await measuring.opening(viewer) }
            if wants("search") { try await measuring.searches(viewer) }
            if wants("conditions") { try await measuring.conditions(viewer) }
            if wants("board") { try await measuring.board(viewer) }
        }
        if wants("write") { try await measuring.writes() }
        if wants("pool") { try await measuring.pool() }
        if wants("duplicates") { try await measuring.duplicates() }
        if wants("bulk") { try await measuring.bulkEdit() }
        if wants("handover") { try await measuring.handover() }
        print(measuring.table.text)
        print("memory \(try ProcessMemory.own().text)")
        try await archive.close()
    }

    private func wants(_ what: String) -> Bool { text == nil && (only.map { $0 == what } ?? true) }
}

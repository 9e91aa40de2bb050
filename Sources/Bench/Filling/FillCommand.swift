import Archive
import ArgumentParser

/// `kedang-bench fill`
struct FillCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill", abstract: "Fills a folder with made-up customers; one that is filled already is left as it is.")

    @Option(help: "How many customers.")
    var size = 10_000

    @OptionGroup var place: BenchPlace

    func validate() throws {
        guard (1_000...10_000_000).contains(size) else { throw ValidationError("--size takes 1,000 to 10,000,000.") }
    }

    func run() async throws {
        let folder = place.folder
        if let filled = folder.size {
            guard filled == size else { throw ValidationError("\(folder.path) holds \(filled) customers already.") }
            return print("\(folder.path) is filled already.")
        }
        let start = ContinuousClock.now
        try await Filling(size: size, folder: folder).run()
        try folder.stamp(size: size)
        let seconds = start.duration(to: .now).seconds
        print("\(size) customers in \(seconds.rounded(places: 1)) s, \(Int(Double(size) / seconds)) a second")
    }
}

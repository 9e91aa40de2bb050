import ArgumentParser

/// Measures how fast the archive is, and beside it the floor under it.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kedang-bench",
        abstract: "Fills an archive with made-up customers and measures it; docs/performance.md tells how to read it.",
        subcommands: [FillCommand.self, DirectCommand.self, HttpCommand.self])
}

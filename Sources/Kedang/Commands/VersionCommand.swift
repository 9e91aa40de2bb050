import Archive
import ArgumentParser
import Database

/// `kedang version`.
struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version", abstract: "显示版本。 Show the version.", discussion: ExitStatus.help)

    @Flag(help: "以 JSON 输出 Print one JSON object.")
    var json = false

    func run() throws {
        try VersionReport().tell(asJSON: json)
    }
}

/// The version of the program and of the data it writes.
struct VersionReport: Report {
    let version = Release.version
    /// The newest step of the schema that this program knows.
    let schema = Migrations.all.last?.id ?? ""

    var lines: [String] { ["客档 Kedang \(version)（数据 schema \(schema)）"] }
}

/// This release of the program.
enum Release {
    /// By semantic versioning, as CHANGELOG.md lists it.
    static let version = "0.1.0"
}

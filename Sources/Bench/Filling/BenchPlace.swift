import ArgumentParser
import Database
import Foundation

/// Where the archive lies that is filled or measured.
struct BenchPlace: ParsableArguments {
    @Option(name: .customLong("folder"), help: "The data folder; fill makes it when it is not there.")
    var path: String

    @Option(help: "The PostgreSQL server that holds the tables (postgres://…); the one KEDANG_DATABASE names when none is given.")
    var database: String?

    func validate() throws {
        if let address { _ = try DatabaseAddress(address) }
    }

    var folder: BenchFolder { BenchFolder(path: path, server: address) }

    private var address: String? { database ?? ProcessInfo.processInfo.environment["KEDANG_DATABASE"] }
}

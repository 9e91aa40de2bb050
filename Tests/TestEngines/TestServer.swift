import Database
import Foundation
import Synchronization

/// The PostgreSQL server of this run of tests: made when a test first asks for it, ended with the run.
package final class TestServer: Sendable {
    package static let shared = TestServer()
    /// Tests at once; each has a few connections, and more tests at once do not end sooner.
    package static let seats = Seats(16)

    private struct Started {
        let folder: String
        /// The server ends with this pipe, and so with this process.
        let input: Pipe
    }

    private let started = Mutex<Result<Started, any Error>?>(nil)
    private let schemaCount = Atomic(0)

    /// An address with an empty schema of its own.
    package func freshAddress() async throws -> DatabaseAddress { try DatabaseAddress(try await freshText()) }

    /// The same as it is typed.
    package func freshText() async throws -> String {
        let folder = try folder()
        let schema = "test\(schemaCount.wrappingAdd(1, ordering: .relaxed).newValue)"
        let admin = Database.onServer(try DatabaseAddress("postgres://kedang@/postgres?host=\(folder)"))
        defer { try? admin.close() }
        try await admin.write { connection in
            // The name of a schema takes no bound value.
            try connection.execute(
                """
                CREATE OR REPLACE FUNCTION pg_temp.make_schema(name text) RETURNS void LANGUAGE plpgsql
                AS $$ BEGIN EXECUTE format('CREATE SCHEMA %I', name); END $$
                """)
            _ = try connection.value("SELECT 1 FROM pg_temp.make_schema(\(schema))", as: Int.self)
        }
        return "postgres://kedang@/postgres?host=\(folder)&options=-csearch_path%3D\(schema)"
    }

    /// The folder of the server's socket.
    package func folder() throws -> String {
        try started.withLock { started in
            let result = started ?? Result { try Self.start() }
            started = result
            return try result.get().folder
        }
    }

    private static func start() throws -> Started {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "scripts/database-server")
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard line.hasPrefix("/") else { throw TestServerError.notStarted }
        return Started(folder: line.trimmingCharacters(in: .whitespacesAndNewlines), input: input)
    }
}

package enum TestServerError: Error {
    case notStarted
}

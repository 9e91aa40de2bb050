import Database
import Synchronization

/// Every statement that a database was asked to run while something was done, each wording once.
final class StatementLog: Sendable {
    private struct State {
        var isListening = false
        var occasion = ""
        var statements: [String: (sql: SQL, occasion: String)] = [:]
    }

    private let state = Mutex(State())

    /// Opens a database so that this log hears of its statements.
    var options: Database.Options {
        var options = Database.Options()
        options.onStatement = { [self] in hear($0) }
        return options
    }

    /// Listens while `body` runs.
    ///
    /// - Parameter occasion: what is done, for whoever reads of a statement.
    func listen<Value>(at occasion: String, _ body: () async throws -> Value) async rethrows -> Value {
        state.withLock { ($0.isListening, $0.occasion) = (true, occasion) }
        defer { state.withLock { $0.isListening = false } }
        return try await body()
    }

    /// What was heard: the first statement of each wording, and when it ran.
    var heard: [(sql: SQL, occasion: String)] {
        state.withLock { state in state.statements.sorted { $0.key < $1.key }.map(\.value) }
    }

    private func hear(_ sql: SQL) {
        state.withLock { state in
            guard state.isListening, state.statements[sql.text] == nil else { return }
            state.statements[sql.text] = (sql, state.occasion)
        }
    }
}

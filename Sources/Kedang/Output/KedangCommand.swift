import ArgumentParser
import Foundation

/// A command that reports, and maps every failure to words and an exit code.
protocol KedangCommand: AsyncParsableCommand {
    associatedtype Outcome: Report
    var shared: SharedOptions { get }

    /// Does what the command is for.
    func outcome() async throws -> Outcome

    /// The exit code that says how it went; `done` unless a check speaks against it.
    func status(of outcome: Outcome) -> ExitStatus
}

extension KedangCommand {
    func status(of outcome: Outcome) -> ExitStatus { .done }

    func run() async throws {
        let outcome: Outcome
        do {
            outcome = try await self.outcome()
        } catch let error where !(error is ExitCode) && !(error is CleanExit) && !(error is ValidationError) {
            try Refusal(error).end(asJSON: shared.json)
        }
        try outcome.tell(asJSON: shared.json)
        let status = status(of: outcome)
        guard status == .done else { throw ExitCode(status.rawValue) }
    }
}

extension Refusal {
    /// Says why not, to people on standard error, to programs on standard output, and ends with the exit code.
    func end(asJSON: Bool) throws -> Never {
        if asJSON {
            try tell(asJSON: true)
        } else {
            FileHandle.standardError.write(Data(lines.map { $0 + "\n" }.joined().utf8))
        }
        throw ExitCode(status.rawValue)
    }
}

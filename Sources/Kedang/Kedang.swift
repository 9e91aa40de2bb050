import ArgumentParser
import Foundation

/// The command line.
@main
struct Kedang: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kedang",
        abstract: "客档：客户档案库。 The customer archive of a company.",
        discussion: """
            设置依次取自：参数、环境变量（KEDANG_…）、设置文件、默认值。
            Settings come from flags, then the environment (KEDANG_…), then the settings file, then defaults.

            \(ExitStatus.help)
            """,
        subcommands: [
            InitCommand.self, ServeCommand.self, DemoCommand.self, UserCommand.self, ImportCommand.self,
            VerifyCommand.self, MoveCommand.self, DoctorCommand.self, KeyCommand.self, VersionCommand.self,
        ])

    /// Parses and runs; what was not understood ends with 2 as documented, instead of the parser's own 64.
    static func main() async {
        // What this program writes, temporary files of the database included, is for its owner only.
        umask(0o077)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }

    private static func end(with error: any Error) -> Never {
        let code = exitCode(for: error)
        guard code == .validationFailure else { exit(withError: error) }
        let chinese = UsageComplaint(message(for: error)).map { $0.chinese + "\n" } ?? ""
        FileHandle.standardError.write(Data((chinese + fullMessage(for: error) + "\n").utf8))
        Foundation.exit(ExitStatus.usage.rawValue)
    }
}

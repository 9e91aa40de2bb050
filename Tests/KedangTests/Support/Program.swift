import Foundation
import Testing

/// The built program on a data folder of its own.
final class Program: Sendable {
    /// What a command left behind.
    struct Ending {
        let status: Int32
        let output: String
        let complaint: String

        /// The one JSON object that was printed.
        var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]) ?? [:]
        }
    }

    let folder = NSTemporaryDirectory() + "kedang-program-" + UUID().uuidString
    var data: String { folder + "/data" }

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Runs a command to its end.
    func run(_ arguments: String..., typed: String = "", environment: [String: String] = [:]) throws -> Ending {
        try run(arguments, typed: typed, environment: environment)
    }

    /// The same with a list.
    func run(_ arguments: [String], typed: String = "", environment: [String: String] = [:]) throws -> Ending {
        let process = process(arguments, environment)
        let (input, output, complaint) = (Pipe(), Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        process.standardError = complaint
        try process.run()
        input.fileHandleForWriting.write(Data(typed.utf8))
        try input.fileHandleForWriting.close()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        let complained = complaint.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Ending(
            status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
            complaint: String(decoding: complained, as: UTF8.self))
    }

    /// Starts a command and ends it with kill -9 as soon as `isTime`, `later` microseconds on.
    ///
    /// - Returns: whether it was still at work.
    func kill(_ arguments: String..., later: UInt32, when isTime: () -> Bool) throws -> Bool {
        let process = process(arguments, [:])
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        while process.isRunning, !isTime() { usleep(200) }
        usleep(later)
        let isAtWork = process.isRunning
        if isAtWork { Foundation.kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        return isAtWork
    }

    /// Starts a command and ends it with kill -9 once it has said `word` on standard error, `later` microseconds on.
    ///
    /// - Returns: whether it was still at work.
    func kill(_ arguments: [String], later: UInt32, onceItSays word: String) throws -> Bool {
        let process = process(arguments, [:])
        let complaint = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = complaint
        try process.run()
        var said = ""
        while !said.contains(word) {
            let more = complaint.fileHandleForReading.availableData
            guard !more.isEmpty else { break }
            said += String(decoding: more, as: UTF8.self)
        }
        usleep(later)
        let isAtWork = process.isRunning
        if isAtWork { Foundation.kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        return isAtWork
    }

    /// Starts the server on a free port; `body` runs once it has said where it listens, then it is told to stop.
    ///
    /// - Returns: how it ended, and how many seconds after it was told to.
    func serving(
        _ flags: String..., body: (_ process: Process, _ said: String) throws -> Void
    ) throws -> (status: Int32, seconds: Double) {
        let process = process(["serve", "--port", "0"] + flags, [:])
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        defer { if process.isRunning { process.terminate() } }
        let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        try body(process, said)
        let start = ContinuousClock.now
        process.terminate()
        process.waitUntilExit()
        return (process.terminationStatus, (ContinuousClock.now - start) / .seconds(1))
    }

    private func process(_ arguments: [String], _ environment: [String: String]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.binary)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("KEDANG_") }
        process.environment = inherited.merging(["KEDANG_DATA": data].merging(environment) { $1 }) { $1 }
        return process
    }

    /// Built beside the tests.
    private static let binary: String = {
        let tests =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        let beside = URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("kedang").path
        return ProcessInfo.processInfo.environment["KEDANG_BINARY"] ?? beside
    }()
}

import Foundation

/// The program under measurement, serving a filled folder; it ends with the measurement.
final class ServedArchive {
    /// The program did not answer in time.
    struct Silent: Error {}

    private static let startSecondsMax = 30.0
    private static let stopSecondsMax = 10.0
    let port: UInt16
    /// From starting the program to its first answer.
    let startDuration: Duration
    private let process: Process

    init(program: String, folder: BenchFolder, port: UInt16) async throws {
        self.port = port
        let process = Process()
        self.process = process
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["serve", "--data", folder.path, "--port", String(port)] + (folder.server.map { ["--database", $0] } ?? [])
        process.standardOutput = FileHandle.nullDevice
        startDuration = try await Self.start(process, port)
    }

    private static func start(_ process: Process, _ port: UInt16) async throws -> Duration {
        let start = ContinuousClock.now
        try withSignalsOpen { try process.run() }
        while (try? HttpConnection(port: port).send(HttpRequest("GET", "/healthz")))?.status != 200 {
            guard start.duration(to: .now).seconds < startSecondsMax, process.isRunning else {
                process.terminate()
                throw Silent()
            }
            try await Task.sleep(for: .milliseconds(5))
        }
        return start.duration(to: .now)
    }

    /// A child inherits the signals that its parent's thread holds back, and threads of a pool hold back them all.
    private static func withSignalsOpen(_ body: () throws -> Void) rethrows {
        var none = sigset_t()
        var before = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try body()
    }

    var processID: Int32 { process.processIdentifier }

    var memory: ProcessMemory {
        get throws { try ProcessMemory.of(pid: process.processIdentifier) }
    }

    /// Asks the program to stop and waits for it; how long it took.
    func stop() async throws -> Duration {
        let start = ContinuousClock.now
        process.terminate()
        while process.isRunning, start.duration(to: .now).seconds < Self.stopSecondsMax {
            try await Task.sleep(for: .milliseconds(5))
        }
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        return start.duration(to: .now)
    }
}

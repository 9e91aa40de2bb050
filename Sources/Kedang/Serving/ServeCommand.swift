import Archive
import ArgumentParser
import Logging
import ServiceLifecycle
import Synchronization
import Vault
import Web
import Wording

/// `kedang serve`: the archive in the browser and over the API, until told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "启动服务，直到收到 SIGTERM 或 Ctrl-C。 Serve until SIGTERM or Ctrl-C.",
        discussion: """
            首次启动时自动建立数据文件夹、密钥和档案库，并显示首次设置页面的地址。
            At the first start it makes the data folder, the key and the archive, and says where the first-run page is.

            \(ExitStatus.help)
            """)

    @OptionGroup var shared: SharedOptions
    @OptionGroup var server: ServerOptions

    func run() async throws {
        do {
            try await serve(try shared.settings(also: server.flags))
        } catch {
            try Refusal(error).end(asJSON: shared.json)
        }
    }

    private func serve(_ settings: Settings) async throws {
        let level = settings.logLevel
        LoggingSystem.bootstrap { label in
            var handler = StreamLogHandler.standardError(label: label)
            handler.logLevel = level
            return handler
        }
        let (open, _) = try await OpenFolder.existingOrNew(settings, for: "serve")
        try await open.withArchive { archive in
            let imports = archive.imports(in: open.folder)
            imports.sweep()
            let background: [any Service] = [
                HeadKeeping(archive, logger: Logger(label: "kedang.trail")),
                NodeFollowing(archive),
                ImportKeeping(imports, of: archive, logger: Logger(label: "kedang.imports")),
            ]
            let isListening = Atomic(false)
            let word = archive.isFounded || !settings.isReachableFromElsewhere ? nil : SetupWord.random()
            do {
                try await site(archive, open, settings, word).run(beside: background) { port in
                    isListening.store(true, ordering: .relaxed)
                    announce(settings, port: port, isFounded: archive.isFounded, word)
                }
            } catch  where !isListening.load(ordering: .relaxed) {
                throw Refusal.notListening(settings)
            }
        }
    }

    private func site(_ archive: Archive, _ open: OpenFolder, _ settings: Settings, _ word: String?) -> Site {
        var site = SiteSettings()
        site.host = settings.host
        site.port = settings.port
        site.publicAddress = settings.publicURL
        site.setupWord = word.map(SetupWord.init)
        site.trustedProxies = settings.trustedProxies
        site.version = Release.version
        site.folder = open.folder
        site.recoveryKey = ShownOnce(archive.isFounded ? nil : RecoveryKey(open.key)).take
        return Site(archive: archive, settings: site)
    }

    private func announce(_ settings: Settings, port: Int, isFounded: Bool, _ word: String?) {
        var settings = settings
        settings.port = port
        let firstRun = settings.firstRunAddress + (word.map { "?word=\($0)" } ?? "")
        let report = ServingReport(address: settings.address, firstRun: isFounded ? nil : firstRun)
        try? report.tell(asJSON: shared.json)
    }
}

extension Refusal {
    fileprivate static func notListening(_ settings: Settings) -> Refusal {
        Refusal(
            .refused,
            Wording(
                "无法在 \(settings.host):\(settings.port) 上监听，端口可能已被占用；可用 --port 另选。",
                en:
                    "Cannot listen at \(settings.host):\(settings.port), perhaps the port is taken; choose another with --port."
            ))
    }
}

/// That the server listens, and where.
struct ServingReport: Report {
    /// Where people open the archive.
    let address: String
    /// Where the first person opens it; nil when somebody has an account.
    let firstRun: String?

    var lines: [String] {
        guard let firstRun else { return ["客档已启动 Kedang is running: \(address)"] }
        return ["客档已启动，请在浏览器中完成首次设置 Kedang is running; finish the first run in a browser:", "  \(firstRun)"]
    }
}

/// A recovery key that is given out one time.
final class ShownOnce: Sendable {
    private let key: Mutex<RecoveryKey?>

    init(_ key: RecoveryKey?) {
        self.key = Mutex(key)
    }

    /// The key at the first call, nil ever after.
    @Sendable func take() -> RecoveryKey? {
        key.withLock { key in
            defer { key = nil }
            return key
        }
    }
}

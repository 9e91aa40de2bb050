import Archive
import Logging
import Vault

/// How a site is served, and what it is told about the installation.
public struct SiteSettings: Sendable {
    /// A name or an IP address of this machine; `127.0.0.1` keeps other machines out.
    public var host = "127.0.0.1"
    /// Zero lets the system choose.
    public var port = 8_080
    /// The address by which people reach the server, such as `https://kedang.example.com`; requests for other names than this, `host`,
    /// `localhost` and plain IP addresses are refused.
    public var publicAddress: String?
    /// The word that whoever opens the first-run page has to know; nil where only this machine itself can open it.
    public var setupWord: SetupWord?
    /// Addresses or blocks of proxies whose word about the client is taken, such as `10.0.0.0/8`.
    public var trustedProxies: [String] = []
    /// A folder of styles and scripts to read from at each request instead of the embedded ones, for work on the look.
    public var assetsFolder: String?
    /// The version that runs.
    public var version = "0"
    /// Where the archive lives, for the page that says so to administrators.
    public var folder: ArchiveFolder?
    /// The recovery key for the first run to show once; nil when it was shown before, or there is none.
    public var recoveryKey: @Sendable () -> RecoveryKey? = { nil }
    /// Where requests and faults are logged.
    public var logger = Logger(label: "kedang.web")

    /// Settings for this machine alone.
    public init() {}

    /// Whether a host, with or without its port, or an address can be asked for by this machine alone: `localhost`, 127.0.0.0/8 or `::1`.
    public static func isLoopback(_ host: String) -> Bool { HostNames.isLoopback(host) }
}

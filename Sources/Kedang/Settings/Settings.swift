import Database
import Logging
import Vault
import Web

/// How this installation is set up: from flags, the environment, the file `kedang.conf`, or as below.
struct Settings: Sendable {
    /// The folder in which the archive lives (`--data`, `KEDANG_DATA`, `data`).
    var dataPath = "data"
    /// Where the key file lies (`--key-file`, `KEDANG_KEY_FILE`, `key-file`); beside the data folder when nil.
    var keyPath: String?
    /// The key itself, 32 bytes in base64, instead of a key file (`KEDANG_KEY` only: a secret is no flag and stands in no file
    /// beside the data).
    var keyText: PrivateText?
    /// A file whose first line is the passphrase of the key file (`--key-passphrase-file`, `KEDANG_KEY_PASSPHRASE_FILE`,
    /// `key-passphrase-file`).
    var keyPassphrasePath: String?
    /// The database on a PostgreSQL server that holds the tables, such as `postgres://kedang@db.example.com/kedang`
    /// (`--database`, `KEDANG_DATABASE`, `database`); they lie in a file in the data folder when nil.
    ///
    /// Its password comes from `PGPASSFILE` (or `?passfile=` in the address), `PGPASSWORD`, or the address in `KEDANG_DATABASE`.
    var database: DatabaseAddress?
    /// Where the server listens (`--host`, `KEDANG_HOST`, `host`); this keeps other machines out.
    var host = "127.0.0.1"
    /// On which port (`--port`, `KEDANG_PORT`, `port`); 0 lets the system choose.
    var port = 8_080
    /// The address by which people reach the server, such as `https://kedang.example.com` (`--public-url`, `KEDANG_PUBLIC_URL`,
    /// `public-url`).
    var publicURL: String?
    /// Addresses or blocks of proxies whose word about the client is taken, such as `10.0.0.0/8`
    /// (`--trusted-proxies`, `KEDANG_TRUSTED_PROXIES`, `trusted-proxies`; commas between).
    var trustedProxies: [String] = []
    /// The least important level that is logged (`--log-level`, `KEDANG_LOG_LEVEL`, `log-level`): `trace` to `critical`.
    var logLevel = Logger.Level.notice
}

extension Settings {
    /// Where a person opens the archive in a browser.
    var address: String {
        publicURL ?? "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }

    /// Where the first person opens the archive, as long as nobody has an account.
    var firstRunAddress: String { address + "/setup" }

    /// Whether other machines can open it, here or through a proxy.
    var isReachableFromElsewhere: Bool {
        !SiteSettings.isLoopback(host) || publicURL.map { !SiteSettings.isLoopback($0) } ?? false
    }
}

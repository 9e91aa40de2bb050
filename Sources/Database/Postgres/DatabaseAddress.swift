import CLibpq

/// Where a PostgreSQL database is and as whom to use it, as `postgres://user@host/database?sslmode=verify-full` says.
///
/// Whatever libpq understands may stand in it: several hosts, a Unix socket (`?host=/run/postgresql`), certificates, a password
/// file. A password is never part of any description.
public struct DatabaseAddress: Sendable {
    private let text: String
    /// The servers it names, each as the words that mean it alone; one without words where it names one or none.
    let hosts: [[(String, String)]]
    /// `host/database`, for people and logs.
    public let name: String
    /// Whether the address itself holds a password.
    public let holdsPassword: Bool

    /// Most bytes of an address.
    public static let bytesMax = 1_024

    /// Reads an address.
    ///
    /// - Throws: `DatabaseError.server` with the reason `.address`.
    public init(_ text: String) throws {
        let isOurs = text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
        guard isOurs, text.utf8.count <= Self.bytesMax, let parts = Self.parts(of: text),
            (parts["port"] ?? "0").split(separator: ",").allSatisfy({ UInt16($0) != nil })
        else {
            // What libpq says of it may repeat the password.
            throw DatabaseError.server(ServerRefusal(reason: .address, address: "postgres://", detail: ""))
        }
        self.text = text
        holdsPassword = parts["password"] != nil
        let host = parts["host"] ?? parts["hostaddr"] ?? "localhost"
        hosts = Self.hosts(parts)
        name = "\(host)/\(parts["dbname"] ?? parts["user"] ?? "")"
        needsVerifiedServer = parts["sslmode"] == nil && !Self.isNear(host)
    }

    /// Whether the server is elsewhere and the address does not say how far it is to be trusted: then it must prove who it is.
    private let needsVerifiedServer: Bool

    /// Of several hosts each has a port of its own, or all have one.
    private static func hosts(_ parts: [String: String]) -> [[(String, String)]] {
        func list(_ name: String) -> [Substring] { parts[name]?.split(separator: ",", omittingEmptySubsequences: false) ?? [] }
        let (names, addresses, ports) = (list("host"), list("hostaddr"), list("port"))
        let count = max(names.count, addresses.count)
        guard count > 1 else { return [[]] }
        return (0..<count).map { place in
            let port = ports.count == 1 ? ports.first : ports.dropFirst(place).first
            let words = [("host", names.dropFirst(place).first), ("hostaddr", addresses.dropFirst(place).first), ("port", port)]
            return words.compactMap { name, value in value.map { (name, String($0)) } }
        }
    }

    private static func isNear(_ hosts: String) -> Bool {
        hosts.split(separator: ",").allSatisfy { $0.hasPrefix("/") || ["localhost", "127.0.0.1", "::1"].contains($0) }
    }

    /// What the address says, by libpq's names; nil when it is none.
    private static func parts(of text: String) -> [String: String]? {
        guard let options = PQconninfoParse(text, nil) else { return nil }
        defer { PQconninfoFree(options) }
        var parts: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { parts[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return parts
    }
}

extension DatabaseAddress: CustomStringConvertible, CustomReflectable {
    /// The name, without a password.
    public var description: String { name }
    /// The name, without a password.
    public var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}

extension DatabaseAddress {
    /// What libpq is told, in its order: what comes later goes before what came earlier, and the address stands for all it says.
    func keywords(_ bounds: ConnectionBounds) -> [(String, String)] {
        var keywords = [
            // A server whose machine is gone is noticed and the next one is tried.
            ("tcp_user_timeout", String(bounds.silenceSeconds * 1_000)),
            ("keepalives_idle", String(bounds.silenceSeconds)), ("keepalives_interval", "1"), ("keepalives_count", "3"),
            ("application_name", "kedang"), ("target_session_attrs", "read-write"),
        ]
        if needsVerifiedServer { keywords.append(("sslmode", "verify-full")) }
        keywords.append(("dbname", text))
        keywords.append(("client_encoding", "UTF8"))
        return keywords
    }
}

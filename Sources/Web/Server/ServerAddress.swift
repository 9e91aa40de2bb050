/// Where a server listens.
struct ServerAddress: Sendable, Hashable {
    /// A name or an IP address of this machine; `127.0.0.1` keeps other machines out.
    var host = "127.0.0.1"
    /// Zero lets the system choose.
    var port = 8_080
}

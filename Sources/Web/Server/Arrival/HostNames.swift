import Foundation

/// The names under which this server may be asked for. A page of another site can make its own name point here (DNS rebinding)
/// and would then count as the same site as we are; it cannot make our name point elsewhere, nor be called by an address.
struct HostNames: Sendable, Hashable {
    /// Names beside those of this machine itself, in lower case.
    let names: Set<String>

    /// The longest host looked at, in bytes (RFC 1035, 2.3.4, and a port).
    static let bytesMax = 262

    /// - Parameter addresses: how people reach the server: names, or addresses such as `https://kedang.example.com`.
    init(_ addresses: [String] = []) {
        names = Set(addresses.map { Self.name(in: Self.authority(in: $0)) }.filter { !$0.isEmpty })
    }

    /// Whether a `Host`, with or without its port, is one of ours: `localhost`, an IP address, or a name that was set.
    func contains(_ host: String) -> Bool {
        guard host.utf8.count <= Self.bytesMax else { return false }
        let name = Self.name(in: host)
        return name == "localhost" || name.hasSuffix(".localhost") || AddressBlock.isAddress(name) || names.contains(name)
    }

    /// Whether only this machine itself can ask under a name: `localhost`, 127.0.0.0/8 or `::1`.
    /// - Parameter host: a host, with or without its port, or an address.
    static func isLoopback(_ host: String) -> Bool {
        let name = Self.name(in: Self.authority(in: host))
        return name == "localhost" || name.hasSuffix(".localhost") || loopback.contains { $0.contains(name) }
    }

    private static let loopback = ["127.0.0.0/8", "::1"].compactMap(AddressBlock.init)

    /// `kedang.example.com:8443` of `https://kedang.example.com:8443/a`.
    private static func authority(in address: String) -> String {
        let rest = address.range(of: "://").map { address[$0.upperBound...] } ?? address[...]
        return String(rest.prefix { $0 != "/" })
    }

    /// Without port, brackets and the dot at the end, in lower case.
    private static func name(in host: String) -> String {
        let lowered = host.lowercased()
        if lowered.hasPrefix("[") { return bracketed(lowered.dropFirst()) }
        let isBareIPv6 = lowered.count { $0 == ":" } > 1
        let name = isBareIPv6 ? lowered[...] : lowered.prefix { $0 != ":" }
        return String(name.hasSuffix(".") ? name.dropLast() : name)
    }

    /// The IPv6 address before the bracket; nothing when it is none, or something else than a port follows.
    private static func bracketed(_ rest: Substring) -> String {
        let address = String(rest.prefix { $0 != "]" })
        let port = rest.dropFirst(address.count + 1)
        return AddressBlock.isAddress(address) && (port.isEmpty || port.hasPrefix(":")) ? address : ""
    }
}

import Foundation

/// From where somebody signs in.
public struct SignInOrigin: Hashable, Sendable {
    /// Most characters kept of what a browser calls itself.
    public static let deviceCharactersMax = 200
    /// Most characters of an address.
    public static let addressCharactersMax = 60

    /// Through what.
    public let channel: SessionChannel
    /// The network address, such as `10.0.0.5` or `2001:db8::5`.
    public let address: String
    /// What the browser or program calls itself.
    public let device: String

    /// An origin by its parts; what is too long is cut.
    public init(channel: SessionChannel, address: String, device: String) {
        self.channel = channel
        self.address = String(address.prefix(Self.addressCharactersMax))
        self.device = String(device.prefix(Self.deviceCharactersMax))
    }

    /// As the ledger names it: `web 10.0.0.5`.
    var text: String { "\(channel.rawValue) \(address)" }

    /// What failures are counted by: the address, or of IPv6 the network of 64 bits that one subscriber has.
    var network: String {
        var bytes = in6_addr()
        guard address.contains(":"), inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        return withUnsafeBytes(of: bytes) { Base64URL.text(of: Data($0.prefix(8))) }
    }
}

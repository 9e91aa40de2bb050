/// The proxies whose word is taken for whom they speak for and how they were reached.
struct TrustedProxies: Sendable {
    let blocks: [AddressBlock]

    /// Nobody is believed.
    static let none = TrustedProxies(blocks: [])
    /// How many hops of `X-Forwarded-For` are looked at.
    static let hopsMax = 16

    func contains(_ address: String) -> Bool {
        blocks.contains { $0.contains(address) }
    }

    /// Who is behind a connection: its peer, unless that is a trusted proxy, then the last address in
    /// `X-Forwarded-For` that is none.
    /// - Returns: the peer itself whenever the header holds something that is not an address.
    func origin(peer: String, forwardedFor: String?) -> String {
        guard contains(peer), let forwardedFor else { return peer }
        let hops = forwardedFor.split(separator: ",").suffix(Self.hopsMax).map { $0.filter { $0 != " " } }
        guard hops.allSatisfy({ AddressBlock($0) != nil && !$0.contains("/") }) else { return peer }
        return hops.last { !contains($0) } ?? hops.first ?? peer
    }
}

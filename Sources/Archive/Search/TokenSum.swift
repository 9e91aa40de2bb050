import Vault

/// A set of tokens in sixteen bytes, whatever their order: two sets that differ have the same sum once in 2^64 times.
struct TokenSum: Hashable {
    private var count: UInt64 = 0
    private var sum: UInt64 = 0

    init() {}

    init(_ tokens: Set<BlindToken>) {
        for token in tokens { add(token.text) }
    }

    /// Adds a token, given as the index holds it.
    mutating func add(_ text: String) {
        count &+= 1
        // FNV-1a over characters that are as good as random already.
        sum &+= text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

/// A version of something that has no count of its changes: equal texts have equal fingerprints.
enum Fingerprint {
    /// FNV-1a over the text, cut to 53 bits so that JavaScript reads it exactly.
    static func of(_ text: String) -> Int {
        let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return Int(hash >> 11)
    }
}

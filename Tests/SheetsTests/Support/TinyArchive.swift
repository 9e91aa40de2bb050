/// A zip archive of stored parts, made byte by byte, so that it can lie.
struct TinyArchive {
    var parts: [(name: String, bytes: [UInt8])] = []
    /// What the directory claims a part inflates to; nil is the truth.
    var claimedBytes: UInt32?
    /// How many parts the end record claims; nil is the truth.
    var claimedParts: Int?

    init(_ parts: [(String, String)] = []) {
        self.parts = parts.map { ($0, Array($1.utf8)) }
    }

    var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for (name, bytes) in parts {
            let start = file.count
            let sizes = number(Self.checksum(bytes), 4) + number(bytes.count, 4) + number(claimedBytes.map(Int.init) ?? bytes.count, 4)
            let common = number(20, 2) + number(0, 8) + sizes + number(name.utf8.count, 2)
            file += [0x50, 0x4B, 3, 4] + common + number(0, 2) + name.utf8 + bytes
            directory += [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 12) + number(start, 4) + name.utf8
        }
        let count = claimedParts ?? parts.count
        return file + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(count, 2) + number(count, 2)
            + number(directory.count, 4) + number(file.count, 4) + number(0, 2)
    }

    private func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }

    private static func checksum(_ bytes: [UInt8]) -> Int {
        var register: UInt32 = ~0
        for byte in bytes {
            register ^= UInt32(byte)
            for _ in 0..<8 { register = register & 1 == 1 ? register >> 1 ^ 0xEDB8_8320 : register >> 1 }
        }
        return Int(~register)
    }
}

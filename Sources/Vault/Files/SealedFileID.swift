/// What a sealed file is called: 16 random bytes that are sealed into every chunk.
public struct SealedFileID: Hashable, Sendable {
    /// Its length.
    public static let byteCount = 16

    let bytes: [UInt8]

    /// A new name from the system's random source.
    public static func random() -> SealedFileID {
        var generator = SystemRandomNumberGenerator()
        return SealedFileID(bytes: (0..<byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reads ``text`` back; nil for anything but 32 hexadecimal digits.
    public init?(text: String) {
        guard text.utf8.count == Self.byteCount * 2, let bytes = Hexadecimal.bytes(of: text) else { return nil }
        self.bytes = bytes
    }

    /// Thirty-two hexadecimal digits, fit for a file's name on the disk.
    public var text: String { Hexadecimal.text(of: bytes) }
}

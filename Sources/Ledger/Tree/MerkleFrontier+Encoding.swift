extension MerkleFrontier {
    /// The frontier as bytes: the size as 8 bytes, most significant first, then the peaks, 32 bytes each, largest first.
    public var encoded: [UInt8] {
        var writer = ByteWriter(capacity: 8 + peaks.count * LedgerHash.byteCount)
        writer.write(size)
        for peak in peaks {
            writer.write(peak)
        }
        return writer.bytes
    }

    /// Reads back what `encoded` wrote; nil for anything else.
    public init?(encoded: [UInt8]) {
        var reader = ByteReader(encoded)
        guard let size = reader.readInt64(), size >= 0 else { return nil }
        var peaks: [LedgerHash] = []
        for _ in 0..<size.nonzeroBitCount {
            guard let peak = reader.readHash() else { return nil }
            peaks.append(peak)
        }
        guard reader.isAtEnd else { return nil }
        self.init(size: size, peaks: peaks)
    }
}

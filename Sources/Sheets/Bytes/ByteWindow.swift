/// One block of a source kept at hand, so that many small reads cost one large one.
final class ByteWindow {
    static let blockBytes = 65_536

    let source: any ByteSource
    private var block: [UInt8] = []
    private var blockStart: Int64 = 0

    init(_ source: any ByteSource) {
        self.source = source
    }

    var size: Int64 { source.size }

    /// Some bytes from `offset` on: at least one and at most `count`, none only behind the end.
    func run(at offset: Int64, upTo count: Int) throws -> ArraySlice<UInt8> {
        guard count > 0, offset >= 0, offset < size else { return [] }
        try load(blockHolding: offset)
        let lower = Int(offset - blockStart)
        guard lower < block.count else { return [] }
        return block[lower..<lower + min(count, block.count - lower)]
    }

    /// Exactly `count` bytes from `offset` on, or nil when the source ends before.
    func bytes(at offset: Int64, count: Int) throws -> [UInt8]? {
        guard offset >= 0, count >= 0, Int64(count) <= size, offset <= size - Int64(count) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            let run = try run(at: offset + Int64(bytes.count), upTo: count - bytes.count)
            guard !run.isEmpty else { return nil }
            bytes.append(contentsOf: run)
        }
        return bytes
    }

    private func load(blockHolding offset: Int64) throws {
        let start = offset - offset % Int64(Self.blockBytes)
        guard start != blockStart || block.isEmpty else { return }
        block = try source.read(at: start, count: Self.blockBytes)
        blockStart = start
    }
}

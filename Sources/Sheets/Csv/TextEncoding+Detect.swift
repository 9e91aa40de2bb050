extension TextEncoding {
    /// How much of a text is judged, in bytes, from its first byte that is not ASCII.
    private static let sampleBytes = 64 << 10

    /// Tells the encoding of a text and how many bytes its byte order mark takes.
    ///
    /// Throws `SheetRefusal.foreign(.binary)` for what holds NULs and `.unknownEncoding` for what fits none.
    static func detect(_ source: any ByteSource) throws -> (encoding: TextEncoding, markBytes: Int) {
        let head = try source.read(at: 0, count: sampleBytes)
        if let marked = byMark(head) { return marked }
        if let wide = try wide(head) { return (wide, 0) }
        let sampleStart = try firstBeyondASCII(source)
        let sample = try source.read(at: sampleStart, count: sampleBytes)
        let isWhole = sampleStart + Int64(sample.count) == source.size
        guard firstInvalid(sample, in: .utf8, isWhole: isWhole) != nil else { return (.utf8, 0) }
        guard let bad = firstInvalid(sample, in: .gb18030, isWhole: isWhole) else { return (.gb18030, 0) }
        throw SheetRefusal.unknownEncoding(byteOffset: sampleStart + Int64(bad))
    }

    private static func byMark(_ head: [UInt8]) -> (TextEncoding, Int)? {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// UTF-16 without a mark: line ends and commas leave NULs on one side only.
    private static func wide(_ head: [UInt8]) throws -> TextEncoding? {
        let nuls = head.indices.filter { head[$0] == 0 }
        guard !nuls.isEmpty else { return nil }
        let odd = nuls.count { $0 % 2 == 1 }
        guard nuls.count > head.count / 50, odd == 0 || odd == nuls.count else { throw SheetRefusal.foreign(.binary) }
        let encoding = odd == 0 ? TextEncoding.utf16BigEndian : .utf16LittleEndian
        guard firstInvalid(head, in: encoding, isWhole: false) == nil else { throw SheetRefusal.foreign(.binary) }
        return encoding
    }

    private static func firstBeyondASCII(_ source: any ByteSource) throws -> Int64 {
        let window = ByteWindow(source)
        var offset: Int64 = 0
        while true {
            let run = try window.run(at: offset, upTo: ByteWindow.blockBytes)
            guard !run.isEmpty else { return 0 }
            if let found = run.firstIndex(where: { $0 >= 0x80 }) { return offset + Int64(found - run.startIndex) }
            offset += Int64(run.count)
        }
    }

    private static func firstInvalid(_ sample: [UInt8], in encoding: TextEncoding, isWhole: Bool) -> Int? {
        guard let converter = TextConverter(from: encoding.iconvName) else { return 0 }
        var rest = sample[...]
        while true {
            let step = converter.convert(rest)
            rest = rest.dropFirst(step.consumed)
            switch step.outcome {
            case .wantsRoom: continue
            case .invalid: return rest.startIndex
            case .done, .incomplete: return isWhole && !rest.isEmpty ? rest.startIndex : nil
            }
        }
    }
}

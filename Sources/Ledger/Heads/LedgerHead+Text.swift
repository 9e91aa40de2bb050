import Foundation

extension LedgerHead {
    /// The lines that are signed: origin, size, root in Base64, then `at` and the milliseconds, each ended by a newline.
    ///
    /// This is the body of a C2SP checkpoint (tlog-checkpoint) with one extension line, so tools for checkpoints read it.
    public var text: String {
        "\(origin)\n\(size)\n\(Data(root.bytes).base64EncodedString())\n\(Self.timeLabel)\(atMilliseconds)\n"
    }

    /// Reads what `text` writes; nil for anything that differs from it by even one byte.
    init?(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 5, lines[3].hasPrefix(Self.timeLabel),
            let size = Int64(lines[1]), size >= 0,
            let root = Data(base64Encoded: String(lines[2])).flatMap({ LedgerHash(bytes: $0) }),
            let atMilliseconds = Int64(lines[3].dropFirst(Self.timeLabel.count))
        else { return nil }
        self.init(origin: String(lines[0]), size: size, root: root, atMilliseconds: atMilliseconds)
        guard Array(self.text.utf8) == Array(text.utf8) else { return nil }
    }

    private static let timeLabel = "at "
}

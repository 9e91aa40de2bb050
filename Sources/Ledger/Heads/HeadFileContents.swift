/// What a file of heads holds.
public struct HeadFileContents: Hashable, Sendable {
    /// The heads that could be read, in the order of the file.
    public let heads: [SignedHead]

    /// The lines that belong to no readable head: half a write, or somebody's hand.
    public let unreadableLines: Int

    init(heads: [SignedHead], unreadableLines: Int) {
        self.heads = heads
        self.unreadableLines = unreadableLines
    }

    /// Takes the six lines up to each signature as one signed note.
    init(text: String) {
        var heads: [SignedHead] = []
        var pending: [Substring] = []
        var unreadableLines = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            pending.append(line)
            guard line.hasPrefix("— ") else { continue }
            let note = pending.suffix(Self.linesPerHead)
            if let head = SignedHead(text: note.joined(separator: "\n") + "\n") {
                heads.append(head)
                pending.removeLast(Self.linesPerHead)
            }
            unreadableLines += Self.count(pending)
            pending = []
        }
        self.init(heads: heads, unreadableLines: unreadableLines + Self.count(pending))
    }

    private static let linesPerHead = 6

    private static func count(_ lines: [Substring]) -> Int {
        lines.count { !$0.isEmpty }
    }
}

import Ledger
import Synchronization

/// The file of signed heads outside the database, and how far it is.
final class HeadBook: Sendable {
    let file: HeadFile
    private let sizeWritten = Mutex<Int64?>(nil)

    init(_ file: HeadFile) {
        self.file = file
    }

    /// How many entries the last head in the file stands for; nil when there is none.
    func lastSize() throws -> Int64? {
        if let known = sizeWritten.withLock({ $0 }) { return known }
        let last = try file.read().heads.last?.head.size
        sizeWritten.withLock { $0 = last }
        return last
    }

    func append(_ head: SignedHead) throws {
        try file.append(head)
        sizeWritten.withLock { $0 = head.head.size }
    }
}

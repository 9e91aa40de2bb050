import Ledger
import Synchronization

/// The file of signed heads outside the database, and how far it is.
final class HeadBook: Sendable {
    let file: HeadFile
    private let known = Mutex<SignedHead?>(nil)

    init(_ file: HeadFile) {
        self.file = file
    }

    /// The last head in the file; nil when there is none.
    func lastHead() throws -> SignedHead? {
        if let known = known.withLock({ $0 }) { return known }
        let last = try file.last()
        known.withLock { $0 = last }
        return last
    }

    func append(_ head: SignedHead) throws {
        try file.append(head)
        known.withLock { $0 = head }
    }
}

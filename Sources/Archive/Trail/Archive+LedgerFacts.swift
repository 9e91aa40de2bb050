import Database
import Ledger

/// How far the ledger is, and what was signed of it last.
public struct LedgerFacts: Sendable {
    /// How many entries it has.
    public let entryCount: Int64
    /// The root of their tree, 64 hexadecimal digits.
    public let root: String
    /// How many entries the last signed head stands for; nil when none was signed yet.
    public let signedCount: Int64?
    /// When it was signed.
    public let signedAt: Moment?
}

extension Archive {
    /// How far the ledger is now.
    public func ledgerFacts() async throws -> LedgerFacts {
        try await database.read { [ledger] connection in
            let (size, root) = try ledger.current(in: connection)
            let head = try ledger.latestHead(in: connection)?.head
            return LedgerFacts(
                entryCount: size, root: root.description, signedCount: head?.size,
                signedAt: head.map { Moment(rawValue: $0.atMilliseconds) })
        }
    }
}

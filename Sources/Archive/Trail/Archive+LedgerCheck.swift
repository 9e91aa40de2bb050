import Database
import Ledger

extension Archive {
    /// Checks the whole ledger, entry by entry, against its hashes and the signed heads in and outside the database.
    ///
    /// - Parameters:
    ///   - headsFile: a file of heads kept elsewhere, such as the auditor's copy; the one beside the folder when nil.
    ///     Heads of what was lost when somebody went on from an older database on purpose are set aside, and the report
    ///     tells of it.
    ///   - erasures: the bodies that may be missing.
    ///   - onProgress: called with the number of entries checked, now and then.
    /// - Throws: `HeadFileError`, `DatabaseError`.
    public func verifyLedger(
        headsFile: HeadFile? = nil, permitting erasures: PermittedErasures = .none,
        onProgress: @escaping @Sendable (Int64) -> Void = { _ in }
    ) async throws -> LedgerReport {
        let missing = try await missingHeads()
        let contents = try (headsFile ?? heads)?.read()
        let restores = try await acceptedRestores()
        let outside = (contents?.heads ?? []).filter { signed in !restores.contains { $0.explains(signed.head) } }
        let verifier = LedgerVerifier(
            trusting: [try ledgerKey], outsideHeads: outside, permitting: erasures)
        let verdict = try await database.read { try verifier.verify(in: $0, onProgress: onProgress) }
        return LedgerReport(
            verdict: verdict, outsideHeadCount: outside.count, unreadableLineCount: contents?.unreadableLines ?? 0,
            restores: restores, missingHeads: missing, headsElsewhereCount: try await headsElsewhereCount(besides: contents?.heads ?? []),
            clockSetBackCount: try await clockSetBackCount())
    }

    /// Of the heads in the database those that are not this node's and stand neither in its file nor among some others.
    private func headsElsewhereCount(besides others: [SignedHead]) async throws -> Int {
        let known = Set(try await storedHeads() + (heads?.read().heads ?? []) + others)
        let all = try await database.read { [ledger] in try ledger.latestHeads(.max, in: $0) }
        return all.count { !known.contains($0) }
    }

    private func clockSetBackCount() async throws -> Int {
        let heads = try await storedHeads()
        return zip(heads, heads.dropFirst()).count { later, earlier in
            later.head.atMilliseconds < earlier.head.atMilliseconds
        }
    }
}

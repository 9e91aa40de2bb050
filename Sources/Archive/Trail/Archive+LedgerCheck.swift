import Database
import Ledger

extension Archive {
    /// Checks the whole ledger, entry by entry, against its hashes and the signed heads in and outside the database.
    ///
    /// - Parameters:
    ///   - headsFile: a file of heads kept elsewhere, such as the auditor's copy; the one beside the folder when nil.
    ///   - erasures: the bodies that may be missing.
    ///   - onProgress: called with the number of entries checked, now and then.
    /// - Throws: `HeadFileError`, `DatabaseError`.
    public func verifyLedger(
        headsFile: HeadFile? = nil, permitting erasures: PermittedErasures = .none,
        onProgress: @escaping @Sendable (Int64) -> Void = { _ in }
    ) async throws -> LedgerReport {
        let contents = try (headsFile ?? heads?.file)?.read()
        let verifier = LedgerVerifier(
            trusting: [try ledgerKey], outsideHeads: contents?.heads ?? [], permitting: erasures)
        let verdict = try await database.read { try verifier.verify(in: $0, onProgress: onProgress) }
        return LedgerReport(
            verdict: verdict, outsideHeadCount: contents?.heads.count ?? 0,
            unreadableLineCount: contents?.unreadableLines ?? 0)
    }
}

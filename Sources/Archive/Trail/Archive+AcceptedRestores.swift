import Database
import Ledger
import Vault
import Wording

extension Archive {
    /// Most characters of the reason for going on from an older database.
    public static let restoreReasonCharactersMax = 200
    /// Most restores that are read back.
    static let restoreCountMax = LedgerStore.pageEntriesMax

    /// Goes on from an older database, or without the heads outside it, on purpose: notes who decided it, why and what is
    /// lost by it, writes outside what heads there are, and signs that.
    ///
    /// The archive is one that ``openRestored(_:key:options:effort:clock:)`` gave.
    /// - Throws: `ArchiveError.forbidden` for anyone but an administrator or the executive, `.invalid` without a reason,
    ///   `.wrongState` where the heads outside contradict nothing; `HeadContradiction.foreign`, `HeadFileError`,
    ///   `DatabaseError`.
    public func acceptRestore(because reason: PrivateText, as actor: Actor) async throws {
        guard [.administrator, .executive].contains(actor.role) else {
            throw ArchiveError.forbidden(Self.whoAccepts)
        }
        let why = EntryText.clean(reason.inTheClear, isMultiline: false) ?? ""
        guard !why.isEmpty, why.count <= Self.restoreReasonCharactersMax else {
            throw ArchiveError.invalid([.restoreReason])
        }
        let (shared, lost) = try await headsAgainstLedger()
        let isMissingHeads = try await missingHeads() != nil
        guard isMissingHeads || !lost.isEmpty else { throw ArchiveError.wrongState(Self.nothingToAccept) }
        let missing = isMissingHeads ? try await headsNotOutside() : []
        try await work(as: actor) { work in
            let body = AcceptedRestore.record(
                reason: why, shared: shared, lost: lost.map(\.size).max() ?? shared,
                lostAtMilliseconds: lost.map(\.atMilliseconds).max() ?? 0, missingHeads: Int64(missing.count))
            try work.record(.archiveRestored, .archive, body: body)
        }
        try heads?.append(missing)
        _ = try await signHeadAsItIs()
    }

    /// Every time somebody went on from an older database, the first first.
    public func acceptedRestores() async throws -> [AcceptedRestore] {
        let key = try keys.ring.key(.ledger)
        let (vault, directory) = (keys.vault, directory)
        return try await database.read { [ledger] connection in
            let query = LedgerQuery(kind: Act.archiveRestored.rawValue)
            let entries = try ledger.entries(matching: query, limit: Self.restoreCountMax, in: connection)
            return try entries.reversed().map { entry in
                let record = try vault.open(
                    Sealed(stored: entry.sealedBody ?? []), under: key, at: EntryBody.place(of: .archive))
                let person = entry.actorID.map(Person.ID.init(rawValue:)).flatMap(directory.person)
                return try AcceptedRestore(entry, record, personName: person?.name)
            }
        }
    }

    /// The heads outside that the ledger contradicts, from the last back to the first with which it agrees.
    private func headsAgainstLedger() async throws -> (shared: Int64, lost: [LedgerHead]) {
        guard let heads else { return (0, []) }
        let key = try ledgerKey
        let own = try heads.read().heads.filter { $0.isSigned(by: key) }
        var lost: [LedgerHead] = []
        for signed in own.reversed() {
            if try await agrees(with: signed) { return (signed.head.size, lost) }
            lost.append(signed.head)
        }
        return (0, lost)
    }

    /// The heads in the database that are not in the file outside it, the first first.
    private func headsNotOutside() async throws -> [SignedHead] {
        let outside = Set(try heads?.read().heads ?? [])
        return try await storedHeads().reversed().filter { !outside.contains($0) }
    }

    private static let whoAccepts = Wording(
        "只有系统管理员或总经理可以决定从旧数据继续。",
        en: "Only an administrator or the executive decides to go on from an older database.")
    private static let nothingToAccept = Wording(
        "数据库与库外签名相符，没有需要确认的。",
        en: "The database agrees with the heads outside it; there is nothing to accept.")
}

extension FieldProblem {
    fileprivate static let restoreReason = FieldProblem(
        "reason",
        Wording(
            "请写明为什么继续（不超过 \(Archive.restoreReasonCharactersMax) 字），会记入留痕。",
            en: "Say why you go on (at most \(Archive.restoreReasonCharactersMax) characters); it is recorded."))
}

import Database
import Ledger
import Vault
import Wording

extension Archive {
    /// Most characters of the reason for going on from an older database.
    public static let restoreReasonCharactersMax = 200
    /// Most restores that are read back.
    static let restoreCountMax = LedgerStore.pageEntriesMax

    /// Goes on from an older database on purpose: notes who decided it, why and what is lost by it, and signs that.
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
        guard let furthest = lost.map(\.size).max(), let latest = lost.map(\.atMilliseconds).max() else {
            throw ArchiveError.wrongState(Self.nothingToAccept)
        }
        try await work(as: actor) { work in
            let body = AcceptedRestore.record(
                reason: why, shared: shared, lost: furthest, lostAtMilliseconds: latest)
            try work.record(.archiveRestored, .archive, body: body)
        }
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
        let own = try heads.file.read().heads.filter { $0.isSigned(by: key) }
        var lost: [LedgerHead] = []
        for signed in own.reversed() {
            if try await agrees(with: signed) { return (signed.head.size, lost) }
            lost.append(signed.head)
        }
        return (0, lost)
    }

    private static let whoAccepts = Wording(
        "只有系统管理员或总经理可以决定从旧数据继续。",
        en: "Only an administrator or the executive decides to go on from an older database.")
    private static let nothingToAccept = Wording(
        "数据库与库外签名相符，没有需要确认的恢复。",
        en: "The database agrees with the heads outside it; there is no restore to accept.")
}

extension FieldProblem {
    fileprivate static let restoreReason = FieldProblem(
        "reason",
        Wording(
            "请写明为什么从旧数据继续（不超过 \(Archive.restoreReasonCharactersMax) 字），会记入留痕。",
            en: "Say why you go on from an older database (at most \(Archive.restoreReasonCharactersMax) characters); it is recorded."))
}

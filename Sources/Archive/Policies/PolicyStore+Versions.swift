import Database
import Vault

extension PolicyStore {
    /// Most versions in a list, the newest.
    public static let versionsMax = 100

    /// Every document as it stands, by its number.
    ///
    /// - Throws: `ArchiveError.forbidden` for anyone but an administrator or executive.
    public func files() throws -> [PolicyFile] { try PolicyDocument.allCases.map(file) }

    /// A document as it stands.
    ///
    /// - Throws: `ArchiveError.forbidden` for anyone but an administrator or executive.
    public func file(_ document: PolicyDocument) throws -> PolicyFile {
        try requireManager()
        let effective = try versions("v.document = \(document.rawValue) AND v.number > 0 ORDER BY v.number DESC", limit: 1).first
        let draft = try versions("v.document = \(document.rawValue) AND v.number = 0", limit: 1).first
        return PolicyFile(effective: try effective ?? firstIssue(document, try snapshots.policies(), signed: lastChange()), draft: draft)
    }

    /// The versions of a document that were put into force, the newest first.
    ///
    /// - Throws: `ArchiveError.forbidden` for anyone but an administrator or executive.
    public func versions(of document: PolicyDocument) throws -> [PolicyVersion] {
        let effective = try file(document).effective
        let versions = try versions("v.document = \(document.rawValue) AND v.number > 0 ORDER BY v.number DESC", limit: Self.versionsMax)
        return versions.isEmpty ? [effective] : versions
    }

    /// One of them.
    ///
    /// - Throws: `ArchiveError.notFound`, `.forbidden` for anyone but an administrator or executive.
    public func version(_ number: Int, of document: PolicyDocument) throws -> PolicyVersion {
        let effective = try file(document).effective
        if number == effective.number { return effective }
        guard number > 0, let version = try versions("v.document = \(document.rawValue) AND v.number = \(number)", limit: 1).first else {
            throw ArchiveError.notFound
        }
        return version
    }

    private func versions(_ condition: SQL, limit: Int) throws -> [PolicyVersion] {
        try work.connection.rows("SELECT \(PolicyVersionRow.columns) FROM policy_versions v WHERE \(condition) LIMIT \(limit)") { row in
            try PolicyVersionRow.read(&row, keys: work.keys)
        }.compactMap { $0 }
    }

    // MARK: - First issues

    /// Writes down what is in force as the first issue of every document that has none: of an archive from before there were documents, or of a
    /// document that came with a newer program.
    ///
    /// - Parameter signed: who put it into force; whoever changed the policies last when nil, the program itself where nobody did.
    func openFirstIssues(_ policies: Policies, signed: PolicyVersion.Signature? = nil) throws {
        let all = PolicyDocument.allCases.map(\.rawValue)
        let known = try Set(
            work.connection.values("SELECT v.document FROM policy_versions v WHERE v.number = 1 AND v.document IN \(list: all)", as: Int.self))
        let missing = PolicyDocument.allCases.filter { !known.contains($0.rawValue) }
        guard !missing.isEmpty else { return }
        let signature = try signed ?? lastChange()
        for document in missing { try insert(firstIssue(document, policies, signed: signature)) }
    }

    private func firstIssue(_ document: PolicyDocument, _ policies: Policies, signed: PolicyVersion.Signature) throws -> PolicyVersion {
        PolicyVersion(
            document: document, number: 1, revision: 1, base: 0, drafted: signed, reviewed: nil, approved: signed, head: PolicyHead(),
            part: try policies.part(document))
    }

    private func lastChange() throws -> PolicyVersion.Signature {
        try work.connection.first(
            """
            SELECT e.actor_id, e.at FROM ledger_entries e WHERE e.kind = \(Act.policyChanged.rawValue) ORDER BY e.at DESC, e.idx DESC LIMIT 1
            """
        ) { row in PolicyVersion.Signature(personID: try row.nextIfPresent(), at: try row.next()) }
            ?? PolicyVersion.Signature(personID: nil, at: work.at)
    }

    func insert(_ version: PolicyVersion) throws {
        let sealed = try PolicyVersionRow.sealed(version, keys: work.keys)
        try work.connection.execute(
            """
            INSERT INTO policy_versions (
              document, number, revision, base, drafted_by, drafted_at, reviewed_by, reviewed_at, approved_by, approved_at, sealed)
            VALUES (
              \(version.document.rawValue), \(version.number), \(version.revision), \(version.base), \(version.drafted.personID),
              \(version.drafted.at), \(version.reviewed?.personID), \(version.reviewed?.at), \(version.approved?.personID),
              \(version.approved?.at), \(sealed.bytes))
            """)
    }
}

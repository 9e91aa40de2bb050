import Database
import Vault
import Wording

extension PolicyStore {
    /// Keeps a draft of a document in the place of the one there is; it waits to be reviewed and approved.
    ///
    /// - Parameters:
    ///   - policies: what the document is to say; their other policies do not count.
    ///   - head: its departments, and what is changed.
    /// - Throws: `ArchiveError.forbidden` for anyone but an administrator or executive, `.invalid`, `.wrongState` where nothing would change.
    @discardableResult
    public func draft(_ document: PolicyDocument, _ policies: Policies, _ head: PolicyHead) throws -> PolicyFile {
        try requireManager()
        let current = try snapshots.policies()
        let proposed = try current.taking(document, from: policies)
        try proposed.requireSound(isNamed: false)
        let head = try head.cleaned(current.identityNumbers)
        try openFirstIssues(current)
        let file = try file(document)
        let version = PolicyVersion(
            document: document, number: 0, revision: (file.draft?.revision ?? 0) + 1, base: file.effective.number, drafted: signature,
            reviewed: nil, approved: nil, head: head, part: try proposed.part(document))
        guard proposed != current || version.departments != file.effective.departments else { throw ArchiveError.wrongState(.nothingNew) }
        try remove(document)
        try insert(version)
        try work.record(.policyDrafted, .policyDocument(document), body: PolicyVersionRow.record(version))
        return try self.file(document)
    }

    /// Puts the actor's name under a draft as its reviewer.
    ///
    /// - Throws: `ArchiveError.wrongState` without a draft, `.forbidden` for whoever drafted it where two people are needed.
    @discardableResult
    public func review(_ document: PolicyDocument) throws -> PolicyFile {
        let draft = try openDraft(document)
        try requireOther(than: draft)
        try work.connection.execute(
            """
            UPDATE policy_versions SET reviewed_by = \(work.actor.personID), reviewed_at = \(work.at), revision = \(draft.revision + 1)
            WHERE document = \(document.rawValue) AND number = 0
            """)
        try work.record(.policyReviewed, .policyDocument(document))
        return try file(document)
    }

    /// Puts a draft into force as the next version of its document.
    ///
    /// Whoever approves what another drafted and nobody reviewed has reviewed it.
    /// - Throws: `ArchiveError.wrongState` without a draft, or where another version came into force since it was drafted; `.forbidden` for whoever
    ///   drafted it where two people are needed; `.invalid`.
    @discardableResult
    public func approve(_ document: PolicyDocument) throws -> PolicyFile {
        let draft = try openDraft(document)
        try requireOther(than: draft)
        let effective = try file(document).effective
        guard draft.base == effective.number else { throw ArchiveError.wrongState(.outdated) }
        let current = try snapshots.policies()
        let policies = try draft.policies(over: current)
        try policies.requireSound(isNamed: false)
        if policies != current { try putIntoForce(policies, over: current) }
        try remove(document)
        try insert(
            PolicyVersion(
                document: document, number: effective.number + 1, revision: draft.revision + 1, base: draft.base, drafted: draft.drafted,
                reviewed: draft.reviewed ?? (draft.drafted.personID == work.actor.personID ? nil : signature), approved: signature,
                head: draft.head, part: draft.part))
        try work.record(.policyApproved, .policyDocument(document))
        return try file(document)
    }

    /// Takes a draft back; what it said stays in the ledger.
    ///
    /// - Throws: `ArchiveError.wrongState` without a draft, `.forbidden` for anyone but an administrator or executive.
    @discardableResult
    public func withdraw(_ document: PolicyDocument) throws -> PolicyFile {
        let draft = try openDraft(document)
        try remove(document)
        try work.record(.policyWithdrawn, .policyDocument(document), body: PolicyVersionRow.record(draft))
        return try file(document)
    }

    private func openDraft(_ document: PolicyDocument) throws -> PolicyVersion {
        guard let draft = try file(document).draft else { throw ArchiveError.wrongState(.noDraft) }
        return draft
    }

    private func requireOther(than draft: PolicyVersion) throws {
        guard try draft.drafted.personID != work.actor.personID || approvesOwn(under: snapshots.policies()) else {
            throw ArchiveError.forbidden(.ownDraft)
        }
    }

    private func remove(_ document: PolicyDocument) throws {
        try work.connection.execute("DELETE FROM policy_versions WHERE document = \(document.rawValue) AND number = 0")
    }
}

extension PolicyHead {
    /// The head as it is kept.
    ///
    /// - Throws: `ArchiveError.invalid` naming what is too long or holds an identity number.
    func cleaned(_ identity: IdentityNumberPolicy) throws -> PolicyHead {
        var problems: [FieldProblem] = []
        func clean(_ field: String, _ text: String, charactersMax: Int) -> String {
            let kept = EntryText.clean(text, isMultiline: false) ?? ""
            if kept.count > charactersMax { problems.append(FieldProblem(field, .tooLong(charactersMax))) }
            if identity.refuses(kept) { problems.append(.identityNumber(field)) }
            return kept
        }
        var head = PolicyHead()
        head.executing = clean("executing", executing, charactersMax: Self.departmentCharactersMax)
        head.supervising = clean("supervising", supervising, charactersMax: Self.departmentCharactersMax)
        head.verifying = clean("verifying", verifying, charactersMax: Self.departmentCharactersMax)
        head.note = clean("note", note, charactersMax: Self.noteCharactersMax)
        guard problems.isEmpty else { throw ArchiveError.invalid(problems) }
        return head
    }
}

extension Wording {
    fileprivate static let noDraft = Wording("这份文件没有待批准的草案。", en: "The document has no draft.")
    fileprivate static let nothingNew = Wording("草案与现行版本没有不同，没有保存。", en: "The draft says what is in force; nothing was kept.")
    fileprivate static let ownDraft = Wording(
        "编制人不能审核或批准自己的草案，请由另一位系统管理员或总经理来做。",
        en: "Whoever drafted it does not review or approve it; another administrator or executive does.")
    fileprivate static let outdated = Wording(
        "草案写成之后，另一版已经生效；请打开草案核对差异，保存后再批准。",
        en: "Another version came into force since it was drafted; open the draft, look at the difference and keep it again before it is approved.")

    fileprivate static func tooLong(_ charactersMax: Int) -> Wording {
        Wording("不超过 \(charactersMax) 字。", en: "At most \(charactersMax) characters.")
    }
}

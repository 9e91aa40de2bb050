import Database
import Foundation
import Vault
import Wording

/// The policies of the house.
public struct PolicyStore {
    let work: UnitOfWork
}

extension UnitOfWork {
    /// The policies of the house.
    public var policyBook: PolicyStore { PolicyStore(work: self) }
}

extension PolicyStore {
    /// The policies as they are in this transaction, whatever this node has heard of by now.
    public func inForce() throws -> Policies { try snapshots.policies() }

    /// Puts policies into force: each document in which they differ from those in force gets a new version, drafted and approved at once by whoever
    /// acts (P5).
    ///
    /// - Throws: `ArchiveError.forbidden` for anyone but an administrator or executive, `.invalid`, `.wrongState` where a second person must approve.
    public func change(to policies: Policies) throws {
        try requireManager()
        try policies.requireSound()
        guard let current = try snapshots.savedPolicies() else { return try found(policies) }
        let documents = try current.documentsChanged(in: policies)
        guard documents.isEmpty || approvesOwn(under: current) else { throw ArchiveError.wrongState(.needsTwo) }
        try openFirstIssues(current)
        try putIntoForce(policies, over: current)
        for document in documents {
            let before = try file(document).effective
            try insert(
                PolicyVersion(
                    document: document, number: before.number + 1, revision: 1, base: before.number, drafted: signature, reviewed: nil,
                    approved: signature, head: before.departments, part: try policies.part(document)))
        }
    }

    /// The policies of a new archive: the first issue of every document.
    private func found(_ policies: Policies) throws {
        try putIntoForce(policies, over: nil)
        try openFirstIssues(policies, signed: signature)
    }

    /// - Parameter current: those in force; nil for a new archive.
    func putIntoForce(_ policies: Policies, over current: Policies?) throws {
        if policies.documentControl == .separate, current?.documentControl != .separate { try requireTwoApprovers() }
        try write(policies)
        var body = RecordWriter()
        body.text(1, String(decoding: try JSONEncoder().encode(policies), as: UTF8.self))
        try work.record(.policyChanged, Subject(.policy, 1), body: body)
    }

    private func write(_ policies: Policies) throws {
        let json = [UInt8](try JSONEncoder().encode(policies))
        let sealed = work.keys.vault.seal(
            json, under: try work.keys.ring.key(.people), at: SnapshotStore.policyColumn.at(row: 1))
        try work.connection.execute(
            """
            INSERT INTO policies (id, version, sealed)
            VALUES (1, 1, \(sealed.bytes))
            ON CONFLICT (id) DO UPDATE SET version = policies.version + 1, sealed = \(sealed.bytes)
            """)
    }

    // MARK: - Who

    /// Who sets policies.
    private static let roles: Set<Role> = [.administrator, .executive, .system]

    func requireManager() throws {
        guard Self.roles.contains(work.actor.role) else {
            throw ArchiveError.forbidden(
                Wording("只有系统管理员或总经理可以修改设置。", en: "Only an administrator or executive changes settings."))
        }
    }

    /// Whether the actor may approve what the actor drafted.
    func approvesOwn(under current: Policies) -> Bool { work.actor.role == .system || current.documentControl == .direct }

    private func requireTwoApprovers() throws {
        let approvers = work.directory.people.count { !$0.isDisabled && Self.roles.contains($0.role) }
        guard approvers >= 2 else { throw ArchiveError.invalid([FieldProblem("documentControl", .oneApprover)]) }
    }

    /// The actor's name under a document, now.
    var signature: PolicyVersion.Signature { PolicyVersion.Signature(personID: work.actor.personID, at: work.at) }

    /// Policies as they are in this transaction, whatever the snapshot says.
    var snapshots: SnapshotStore { SnapshotStore(connection: work.connection, keys: work.keys) }
}

extension Wording {
    fileprivate static let needsTwo = Wording(
        "制度文件由一人编制、另一人批准：请存为草案，由另一位系统管理员或总经理批准。",
        en: "Policies are drafted by one and approved by another: keep it as a draft for another administrator or executive to approve.")
    fileprivate static let oneApprover = Wording(
        "在职的系统管理员和总经理不足两位，没有人能批准别人的草案；请先添加一位。",
        en: "There are not two administrators or executives, so nobody could approve another's draft; add one first.")
}

extension Policies {
    /// Most characters of the company's name.
    public static let companyNameCountMax = 60
    /// Most characters of the ground on which identity numbers are kept.
    public static let groundCountMax = 200
    /// Fewest and most minutes without a request after which a session may end.
    public static let idleMinutesRange = 5...1_440
    /// Fewest and most hours a session may last.
    public static let sessionHoursRange = 1...720

    /// - Parameter isNamed: whether the company must have a name by now; no document says it, so drafts do not wait for it.
    /// - Throws: `ArchiveError.invalid` naming what is wrong with them.
    func requireSound(isNamed: Bool = true) throws {
        let problems = problems.filter { isNamed || $0.field != CodingKeys.companyName.rawValue }
        guard problems.isEmpty else { throw ArchiveError.invalid(problems) }
    }

    /// What is wrong with them, field by field.
    var problems: [FieldProblem] {
        var problems: [FieldProblem] = []
        if companyName.isEmpty || companyName.count > Self.companyNameCountMax {
            problems.append(
                FieldProblem(
                    "companyName", Wording("请填写公司名称（不超过 60 字）。", en: "Give the company's name (at most 60 characters).")
                ))
        }
        if !numbering.isValid {
            problems.append(
                FieldProblem(
                    "numbering",
                    Wording(
                        "编号前缀只能用大写字母、数字和“-”，不超过 12 个；流水号 2 到 8 位。",
                        en: "A prefix takes capital letters, digits and '-', at most 12; a serial has 2 to 8 digits.")))
        }
        let ground = identityGround.trimmed
        if identityNumbers == .allowed && ground.isEmpty || ground.count > Self.groundCountMax {
            problems.append(
                FieldProblem(
                    "identityGround",
                    Wording(
                        "允许保存身份证号时，请写明法律依据和用途（不超过 \(Self.groundCountMax) 字）。",
                        en: "To keep identity numbers state the legal ground and the purpose (at most \(Self.groundCountMax) characters).")))
        }
        if !requiredFields.contains(.name) {
            problems.append(
                FieldProblem("requiredFields", Wording("客户名称总是必填。", en: "The customer's name is always required.")))
        }
        if !Self.idleMinutesRange.contains(sessionIdleMinutes) || !Self.sessionHoursRange.contains(sessionHoursMax) {
            problems.append(
                FieldProblem(
                    "session",
                    Wording(
                        "空闲时间为 5 到 1440 分钟，最长为 1 到 720 小时。",
                        en: "Idle time is 5 to 1,440 minutes, the longest session 1 to 720 hours.")))
        }
        if !lifecycle.isValid {
            problems.append(
                FieldProblem(
                    "lifecycle",
                    Wording(
                        "流失预警和流失的月数为 1 到 120，流失要晚于流失预警。",
                        en: "Months are 1 to 120, and those until lost more than those until at risk.")))
        }
        if !pool.isValid {
            problems.append(
                FieldProblem(
                    "pool",
                    Wording(
                        "公海的天数为 1 到 3650，每日领取 1 到 1000 家，容量 1 到 100000 家；不限的项留空。",
                        en: "Days of the pool are 1 to 3,650, claims a day 1 to 1,000, capacity 1 to 100,000; leave empty what has no limit.")))
        }
        if !abc.isValid {
            problems.append(
                FieldProblem(
                    "abc",
                    Wording(
                        "权重为 0 到 100，至少一项大于 0；A 与 B 的比例合计不超过 100；间隔 0 到 24 个月；重点地区为省级。",
                        en: "Weights are 0 to 100, one of them above 0; A and B together at most 100 percent; 0 to 24 months; regions are provinces.")))
        }
        return problems
    }
}

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
    /// Puts policies into force.
    ///
    /// - Throws: `ArchiveError.forbidden` for anyone but an administrator or executive, `.invalid`.
    public func change(to policies: Policies) throws {
        guard [.administrator, .executive, .system].contains(work.actor.role) else {
            throw ArchiveError.forbidden(
                Wording("只有系统管理员或总经理可以修改设置。", en: "Only an administrator or executive changes settings."))
        }
        let problems = policies.problems
        guard problems.isEmpty else { throw ArchiveError.invalid(problems) }
        try write(policies)
        var body = RecordWriter()
        body.text(1, String(decoding: try JSONEncoder().encode(policies), as: UTF8.self))
        try work.record(.policyChanged, Subject(.policy, 1), body: body)
    }

    func write(_ policies: Policies) throws {
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

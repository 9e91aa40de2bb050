import Archive

extension PolicyEffect {
    /// What would change, as a sentence.
    func sentence(_ t: Words) -> String {
        switch self {
        case .levelALeaves(let archives, let people):
            t("\(archives.words(t)) 份 A 级档案离开 \(people) 人的视线", en: "\(archives.words(t)) A-level archives leave the sight of \(people) people")
        case .levelAReturns(let archives, let people):
            t("\(archives.words(t)) 份 A 级档案重新被 \(people) 人看到", en: "\(archives.words(t)) A-level archives come into the sight of \(people) people")
        case .mask(let role, let kind, let isClear, let people): Self.mask(t(Bilingual(role.wording)), t(kind.words), isClear, people, t)
        case .lifecycle(let stage, let before, let after):
            t(
                "下次每日检查至多 \(after.words(t)) 家转入\(t(Bilingual(stage.wording)))（按现行规定 \(before.words(t)) 家）",
                en: "At most \(after.words(t)) customers move to \(t(Bilingual(stage.wording))) at the next daily look (\(before.words(t)) as it is)")
        case .pool(let before, let after):
            t(
                "下次每日检查至多 \(after.words(t)) 家回到公海（按现行规定 \(before.words(t)) 家），受保护的除外",
                en: "At most \(after.words(t)) customers go back to the pool at the next daily look (\(before.words(t)) as it is), but for protected ones")
        case .levels(let customers, let a, let b, let c):
            t(
                "按现有 \(customers.words(t)) 家计，下次测算 A 级 \(a) 家、B 级 \(b) 家、C 级 \(c) 家",
                en: "Of \(customers.words(t)) customers the next ranking makes \(a) A, \(b) B and \(c) C")
        case .numbering(let before, let after):
            t("本月的编号从 \(before) 的样子变为 \(after)；已有编号不变", en: "Numbers of this month look like \(after) instead of \(before); those given out stay")
        case .sessions(let count):
            t("\(count.words(t)) 处登录立即结束，须重新登录", en: "\(count.words(t)) sessions end at once")
        case .passwords(let people):
            t("\(people) 人的密码已过期，下次打开页面须更换", en: "\(people) people must choose a new password at their next page")
        }
    }

    private static func mask(_ role: String, _ kind: String, _ isClear: Bool, _ people: Int, _ t: Words) -> String {
        isClear
            ? t("\(role)（\(people) 人）将看到完整的\(kind)", en: "\(role) (\(people)) will see in full: \(kind)")
            : t("\(role)（\(people) 人）不再看到完整的\(kind)", en: "\(role) (\(people)) will no longer see in full: \(kind)")
    }
}

extension PolicyTally {
    /// The count for people, with how many were looked at where that were not all.
    func words(_ t: Words) -> String {
        isPartial ? t("\(count)（先建档的 \(Self.lookedMax) 家中）", en: "\(count) of the first \(Self.lookedMax)") : "\(count)"
    }
}

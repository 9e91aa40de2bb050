import Archive

extension TimelineEntry {
    /// One thing that was done to a customer, as this reader may see it.
    init(_ event: HistoryEvent, _ words: CustomerWords) {
        self.init(
            icon: event.act?.icon ?? .clock, person: event.personID.map(words.name(of:)),
            act: event.words(words.t), time: words.time(event.at), machineTime: event.at.isoText,
            body: Self.body(event, words), ledgerNumber: Int(event.id))
    }

    private static func body(_ event: HistoryEvent, _ words: CustomerWords) -> HTML {
        let changes = event.changes.map { Change($0, words).html(words.t) }
        let t = words.t
        let reason: HTML? = words.reason(of: event).map { reason in
            event.act == .customerUncovered ? "<p>\(t("原因：\(reason)", en: "Reason: \(reason)"))</p>" : "<p>\(reason)</p>"
        }
        let cause: HTML? = event.cause?.wording.map { "<p>\(t(Bilingual($0)))</p>" }
        return "\(changes)\(event.dealing.map { dealing($0, words) })\(cause)\(reason)"
    }
}

extension TimelineEntry {
    /// A dealing in a line: its number, day, goods and amount.
    private static func dealing(_ dealing: DealingVersion, _ words: CustomerWords) -> HTML {
        let content = dealing.content
        let parts = [content.day.isoText, words.goods(of: content), words.text(of: content.amount)].filter { !$0.isEmpty }
        return "<p>\(dealing.number) · \(parts.joined(separator: " · "))</p>"
    }
}

extension Change {
    /// A field before and after, masked where the reader may not see it.
    init(_ change: FieldChange, _ words: CustomerWords) {
        self.init(
            field: words.name(of: change), before: words.text(of: change.before, in: change),
            after: words.text(of: change.after, in: change))
    }
}

extension HistoryEvent {
    /// What was done, after the name of who did it: 修改了 2 项.
    func words(_ t: Words) -> String {
        switch act {
        case .customerCreated: t("录入了档案", en: "entered this archive")
        case .customerChanged: t("修改了 \(changes.count) 项", en: "changed \(changes.count) field(s)")
        case .customerRestored: t("恢复了旧版本，\(changes.count) 项不同", en: "restored a version; \(changes.count) field(s) differ")
        case .customerSubmitted: t("送核对", en: "sent it to be verified")
        case .customerFiled: t("核对无误，归档", en: "verified and filed it")
        case .customerReturned: t("退回修改", en: "returned it")
        case .customerNoted: t("记了一笔", en: "wrote a note")
        case .consentRecorded: t("记录了联系人对个人资料的同意", en: "recorded a contact's consent")
        case .consentWithdrawn: t("记录了联系人撤回同意", en: "recorded that a contact agrees no longer")
        case .customerUncovered: uncovering(t)
        case .lifecycleMoved: t("调整了生命周期", en: "moved the lifecycle")
        case .lifecycleFollowed: t("生命周期随之变化", en: "the lifecycle followed")
        default: act.map { t($0.words) } ?? ""
        }
    }
}

extension HistoryEvent {
    private func uncovering(_ t: Words) -> String {
        let what = uncovered?.name(t) ?? t("遮盖的内容", en: "a masked value")
        return t("查看了\(what)", en: "uncovered \(what)")
    }
}

extension Act {
    /// The picture of an act in the timeline.
    var icon: Icon {
        switch self {
        case .customerCreated: .plus
        case .customerChanged: .pencil
        case .customerRestored: .rotateCcw
        case .customerSubmitted: .upload
        case .customerFiled: .stamp
        case .customerReturned: .undo
        case .customerNoted: .messageSquareText
        case .consentRecorded: .circleCheck
        case .consentWithdrawn: .circleX
        case .customerUncovered: .eye
        case .lifecycleMoved, .lifecycleFollowed: .tag
        case .customerHandedOver, .customerClaimed: .userPlus
        case .customerReleased, .customerWentBack: .waves
        case .customersMerged, .customerAbsorbed: .gitCompare
        case .customerTrashed: .trash
        case .customerHandedBack, .customerBroughtBack, .mergeUndone: .undo
        case .dealingRecorded, .dealingChanged, .dealingCancelled, .dealingReinstated, .dealingTakenBack: .scrollText
        default: .clock
        }
    }
}

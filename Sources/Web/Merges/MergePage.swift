import Archive

/// Two archives beside each other, to be merged.
struct MergePage: Sendable {
    var kept: String
    var absorbed: String
    var names: (kept: String, absorbed: String)
    var versions: String
    var rows: [Comparison.Row]
    /// What goes along without a choice, a sentence each.
    var effects: [String]
    var reason = ""
    /// What is wrong with the reason.
    var reasonError: String?
    /// Why it cannot be done.
    var refusal: String?

    init(_ preview: MergePreview, _ words: CustomerWords) {
        let t = words.t
        kept = preview.kept.number
        absorbed = preview.absorbed.number
        names = (words.sight.text(preview.kept.content.name), words.sight.text(preview.absorbed.content.name))
        versions = "\(Int(preview.kept.version))-\(Int(preview.absorbed.version))"
        rows = preview.choices.map { change in
            Comparison.Row(
                field: words.name(of: change), left: words.text(of: change.before, in: change), right: words.text(of: change.after, in: change),
                choiceName: MergeBody.choicePrefix + change.name)
        }
        // Two values that look the same behind their masks can be told apart by their side alone.
        for row in rows.indices where !rows[row].differs { rows[row].right = (rows[row].right ?? "") + t("（另一份）", en: " (the other)") }
        effects = Self.effects(preview, words)
    }

    private static func effects(_ preview: MergePreview, _ words: CustomerWords) -> [String] {
        let t = words.t
        var effects: [String] = []
        if !preview.taken.isEmpty {
            let fields = preview.taken.map { words.name(of: $0) }.joined(separator: t("、", en: ", "))
            effects.append(t("补上只有另一份填写的：\(fields)。", en: "What only the other fills is taken over: \(fields)."))
        }
        if preview.contactCount > 0 { effects.append(t("多 \(preview.contactCount) 位联系人。", en: "\(preview.contactCount) more contacts.")) }
        if preview.dealingCount > 0 { effects.append(t("\(preview.dealingCount) 笔交易一并归入。", en: "\(preview.dealingCount) dealings go along.")) }
        effects.append(
            t(
                "另一份的历史照样可看，旧编号 \(preview.absorbed.number) 会转到保留的档案；合并可以撤销。",
                en: "The other's history stays readable, its number \(preview.absorbed.number) leads to the archive that is kept, and it can be undone."))
        return effects
    }
}

/// An archive that went into another, with what was done to it before.
struct AbsorbedPage: Sendable {
    var id: Int
    var number: String
    var name: String
    var kept: String
    /// Who merged it, when and why.
    var facts: [Fact]
    var entries: [TimelineEntry]
    var earlier: Address?
    var mayUndo: Bool

    init(_ absorbed: AbsorbedCustomer, _ history: HistoryPage, _ actor: Actor, _ words: CustomerWords) {
        let t = words.t
        id = Int(absorbed.merge.id.rawValue)
        number = absorbed.number
        name = words.sight.text(absorbed.name)
        kept = absorbed.keptNumber
        facts = [
            Fact(label: t("合并人", en: "Merged by"), value: "\(words.name(of: absorbed.merge.byID))"),
            Fact(label: t("时间", en: "When"), value: "\(words.time(absorbed.merge.at))"),
            Fact(label: t("原因", en: "Reason"), value: "\(words.sight.text(absorbed.merge.reason))"),
        ]
        entries = history.events.map { TimelineEntry($0, words) }
        earlier = history.next.map { "/merges/\(Int(absorbed.merge.id.rawValue))?before=\(Int($0))" }
        mayUndo = actor.role.changesCustomers
    }
}

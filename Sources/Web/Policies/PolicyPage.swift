import Archive

/// A document as it stands: its head, the draft that waits, what it says, and its versions.
struct PolicyPage: Sendable {
    /// The draft, with what it would change.
    struct Draft: Sendable {
        var drafted: String
        var reviewed: String?
        var note: String
        var differences: [PolicyDifference]
        var effects: [String]
        /// Why it cannot be approved as it is; nil where it can.
        var hindrance: String?
        /// Whether the reader may sign it.
        var isMine: Bool
        var isReviewed: Bool
    }

    /// A version in the list of them.
    struct Line: Sendable {
        var mark: String
        var address: Address
        var day: String
        var signed: String
        var note: String
        var isInForce: Bool
    }

    var document: PolicyDocument
    var title: String
    var head: PolicyHeadTable
    var groups: [PolicyText]
    var version: Int
    var draft: Draft?
    var lines: [Line]
    var refusal: String?

    init(
        _ file: PolicyFile, _ versions: [PolicyVersion], _ effects: [PolicyEffect], _ current: Policies, reader: Actor, _ words: PolicyWords
    ) throws {
        document = file.document
        title = words.name(of: document)
        head = PolicyHeadTable(file.effective, words)
        groups = PolicyText.all(document, try file.effective.policies(over: current), words.t)
        version = file.fingerprint
        lines = versions.map { Line($0, isInForce: $0.number == file.effective.number, words) }
        draft = try file.draft.map { draft in
            let isBarred = current.documentControl == .separate && draft.drafted.personID == reader.personID
            return Draft(
                drafted: words.signed(draft.drafted) ?? "", reviewed: words.signed(draft.reviewed), note: draft.head.note,
                differences: try words.differences(from: file.effective, to: draft, over: current), effects: effects.map { $0.sentence(words.t) },
                hindrance: Self.hindrance(file, isBarred: isBarred, words.t), isMine: isBarred, isReviewed: draft.reviewed != nil)
        }
    }

    private static func hindrance(_ file: PolicyFile, isBarred: Bool, _ t: Words) -> String? {
        if file.isDraftOutdated {
            return t(
                "起草之后另一版已经生效：请打开草案核对差异，保存后再批准。",
                en: "Another version came into force since: open the draft, look at the difference and keep it again.")
        }
        guard isBarred else { return nil }
        return t("由另一位系统管理员或总经理审核、批准。", en: "Another administrator or executive reviews and approves it.")
    }
}

extension PolicyPage.Line {
    init(_ version: PolicyVersion, isInForce: Bool, _ words: PolicyWords) {
        mark = version.mark
        address = "\(version.document.address)/versions/\(version.number)"
        day = version.approved.map { "\(CalendarDate($0.at))" } ?? "—"
        signed = version.approved.map { words.name(of: $0.personID) } ?? "—"
        note = version.head.note
        self.isInForce = isInForce
    }
}

/// A version by itself: as it was, and what it changed.
struct PolicyVersionPage: Sendable {
    var document: PolicyDocument
    var title: String
    var mark: String
    var note: String
    var head: PolicyHeadTable
    var groups: [PolicyText]
    /// What it changed; nil for the first issue.
    var differences: [PolicyDifference]?

    init(_ version: PolicyVersion, after before: PolicyVersion?, _ current: Policies, _ words: PolicyWords) throws {
        document = version.document
        title = words.name(of: document)
        mark = version.mark
        note = version.head.note
        head = PolicyHeadTable(version, words)
        groups = PolicyText.all(document, try version.policies(over: current), words.t)
        differences = try before.map { try words.differences(from: $0, to: version, over: current) }
    }
}

/// The head of a controlled document (文件头).
struct PolicyHeadTable: Sendable {
    var cells: [(label: String, value: String)]

    init(_ version: PolicyVersion, _ words: PolicyWords) {
        let t = words.t
        func text(_ text: String) -> String { text.isEmpty ? "—" : text }
        cells = [
            (t("文件编号", en: "Number"), version.document.code), (t("文件名称", en: "Document"), words.name(of: version.document)),
            (t("发布单位", en: "Issued by"), words.companyName),
            (t("执行部门", en: "Carried out by"), text(version.head.executing)), (t("监督部门", en: "Watched by"), text(version.head.supervising)),
            (t("考证部门", en: "Verified by"), text(version.head.verifying)),
            (t("编制", en: "Drafted"), words.signed(version.drafted) ?? "—"), (t("审核", en: "Reviewed"), words.signed(version.reviewed) ?? "—"),
            (t("批准", en: "Approved"), words.signed(version.approved) ?? "—"),
            (t("修改标记", en: "Revision mark"), version.mark), (t("修改次数", en: "Changes"), "\(version.changeCount)"),
            (t("修改日期", en: "Changed on"), version.number > 1 ? version.approved.map { "\(CalendarDate($0.at))" } ?? "—" : "—"),
        ]
    }
}

/// A group of rules in words.
struct PolicyText: Sendable {
    var title: String
    var lines: [(label: String, value: String)]

    static func all(_ document: PolicyDocument, _ policies: Policies, _ t: Words) -> [PolicyText] {
        SettingsPage.groups(document, policies, t).map { group in
            PolicyText(title: group.title, lines: group.fields.map { ($0.label, $0.answer(t)) })
        }
    }
}

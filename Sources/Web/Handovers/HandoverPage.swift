import Archive

/// The page on which a handover is put together.
struct HandoverPage: Sendable {
    var body: HandoverBody
    var fields: [Field]
    /// What it would do, once that was asked for.
    var preview: HandoverPreview?
    /// Why it cannot be done, beside what is wrong with the fields.
    var refusal: String?
    /// The customers shown before it is done, each with whether it stays.
    var rows: [Row] = []

    struct Row: Sendable {
        var number: String
        var name: String
        var lifecycle: String
        var stays: Bool
    }

    init(_ body: HandoverBody, _ views: [SavedView], _ actor: Actor, _ words: CustomerWords) {
        let t = words.t
        self.body = body
        let keepers = words.directory.owners(within: actor)
        let leavers = words.directory.formerOwners(within: actor)
        func people(_ people: [Person]) -> [Choice] {
            [Choice("", t("请选择", en: "Choose"))] + people.map { Choice("\($0.id.rawValue)", $0.name) }
        }
        let lists = [Choice("", t("全部客户", en: "All customers"))] + views.map { Choice($0.query, $0.name) }
        // A list that came from elsewhere stays the one that is meant.
        let others = lists.contains { $0.value == body.query } ? [] : [Choice(body.query, t("打开的列表", en: "The list you came from"))]
        fields = [
            Field(name: "from", label: t("交出人", en: "From"), control: .select(people(keepers + leavers)), value: body.from, isRequired: true),
            Field(name: "to", label: t("接收人", en: "To"), control: .select(people(keepers)), value: body.to, isRequired: true),
            Field(name: "list", label: t("哪些客户", en: "Which customers"), control: .select(lists + others), value: body.query),
            Field(
                name: "withViews", label: t("一并交接", en: "Along with them"),
                control: .manyChips([Choice("yes", t("保存的视图", en: "Saved views"), isChosen: body.withViews)])),
            Field(
                name: "reason", label: t("原因", en: "Reason"), control: .line(charactersMax: Handover.reasonCharactersMax), value: body.reason,
                isRequired: true, isWide: true),
        ]
        for field in fields.indices where ["from", "to", "list"].contains(fields[field].name) { fields[field].isData = true }
    }

    /// Tells what it would do.
    mutating func tell(_ preview: HandoverPreview, _ words: CustomerWords) {
        self.preview = preview
        rows = preview.first.map { customer in
            Row(
                number: customer.number, name: words.sight.text(customer.name),
                lifecycle: words.name(of: customer.lifecycle.rawValue, of: .lifecycle), stays: body.staying.contains(customer.number))
        }
    }

    /// Shows what was wrong.
    mutating func refuse(_ sentences: [String: String]) {
        for field in fields.indices { fields[field].error = sentences[fields[field].name] }
        refusal = sentences["customers"]
    }
}

extension Directory {
    /// People who keep customers no more, switched off or in another role, within the actor's departments: theirs are handed over first.
    func formerOwners(within actor: Actor) -> [Person] {
        let isWide = actor.role == .executive
        let former = people.filter { person in
            person.isDisabled && (isWide || person.departmentID.map(actor.departmentIDs.contains) ?? false)
        }
        return Array(former.prefix(Self.offeredMax))
    }
}

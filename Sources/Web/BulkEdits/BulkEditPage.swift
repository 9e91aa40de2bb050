import Archive

/// The page on which a change to many customers is put together.
struct BulkEditPage: Sendable {
    var body: BulkEditBody
    var field: Field
    var value: Field
    /// Why, for the history of each.
    var reason: Field
    /// What it would do, once that was asked for.
    var effect: BulkEffect?
    /// Why it cannot be done, beside what is wrong with the value.
    var refusal: String?
    /// The list it is about.
    var back: Address

    init(_ body: BulkEditBody, _ actor: Actor, _ words: CustomerWords) {
        let t = words.t
        self.body = body
        field = Field(
            name: "field", label: t("改什么", en: "What"), control: .select(Self.fields(actor, words)), value: body.field)
        value = Field(name: "value", label: t("改成", en: "To"), control: Self.control(body, actor, words), value: body.value)
        reason = Field(
            name: "reason", label: t("原因", en: "Reason"), control: .line(charactersMax: CustomerStore.classReasonCharactersMax),
            value: body.reason, hint: t("可不填；留在每家客户的历史里", en: "Optional; it stays in the history of each customer"), isWide: true)
        value.hint = Self.hint(body, words)
        value.isData = body.field == BulkEditBody.owner
        back = CustomerListState((try? Form(urlencoded: body.query.utf8)) ?? .empty).address
    }

    /// Shows what was wrong.
    mutating func refuse(_ sentences: [String: String]) {
        value.error = sentences["value"]
        reason.error = sentences["reason"]
        refusal = sentences.filter { $0.key != "value" && $0.key != "reason" }.values.sorted().first
    }

    private static func fields(_ actor: Actor, _ words: CustomerWords) -> [Choice] {
        let t = words.t
        return BulkChange.codedFields.map { Choice($0.rawValue, words.name(of: $0)) } + words.ownFields.dimensions.flatMap { own($0, words) }
            + (actor.role == .salesperson ? [] : [Choice(BulkEditBody.owner, words.name(of: CustomerField.owner))])
            + [Choice(BulkEditBody.addTag, t("添加标签", en: "Add a tag")), Choice(BulkEditBody.dropTag, t("去掉标签", en: "Take a tag away"))]
    }

    /// A dimension of the company's own: one that allows several is added to and taken from.
    private static func own(_ own: OwnField, _ words: CustomerWords) -> [Choice] {
        let (t, name) = (words.t, words.name(of: own.id))
        guard !own.isExclusive else { return [Choice(own.name, name)] }
        return [
            Choice(BulkEditBody.add + own.name, t("\(name)：添加", en: "\(name): add")),
            Choice(BulkEditBody.drop + own.name, t("\(name)：去掉", en: "\(name): take away")),
        ]
    }

    /// What puts a customer in which tier.
    private static func hint(_ body: BulkEditBody, _ words: CustomerWords) -> String? {
        body.field == CustomerField.valueTier.rawValue ? ValueTier.criteria(words.t) : nil
    }

    private static func control(_ body: BulkEditBody, _ actor: Actor, _ words: CustomerWords) -> Control {
        switch body.field {
        case BulkEditBody.addTag, BulkEditBody.dropTag: return .line(charactersMax: BulkChange.tagCharactersMax)
        case BulkEditBody.owner:
            let people = words.directory.owners(within: actor).map { Choice(String($0.id.rawValue), $0.name) }
            return .select([Choice("", words.t("请选择", en: "Choose"))] + people)
        default:
            if let own = BulkEditBody.own(body.field).flatMap({ words.ownFields[$0] }) { return control(body, own, words) }
            let field = CustomerField(rawValue: body.field) ?? .valueTier
            let none = field == .lifecycle ? [] : [Choice("", words.t("清除", en: "Nothing"))]
            return .chips(field.choices.map { Choice($0.code, words.name(of: $0.code, of: field)) } + none)
        }
    }
}

extension BulkEditPage {
    /// The values of a dimension of the company's own: one that is no longer offered can only be taken away.
    private static func control(_ body: BulkEditBody, _ own: OwnField, _ words: CustomerWords) -> Control {
        let choices = body.field.hasPrefix(BulkEditBody.drop) ? own.choices : own.offeredChoices
        let none = own.isExclusive ? [Choice("", words.t("清除", en: "Nothing"))] : []
        return .chips(choices.map { Choice($0.code, words.t(Bilingual($0.wording))) } + none)
    }
}

/// An edit under way or done.
struct BulkRunPage: Sendable {
    var title: String
    var change: String
    var isWorking: Bool
    var done: Int
    var count: Int
    var progressWords: String
    var outcomes: [(number: Int, label: String)]
    var address: Address
    var mayStop: Bool
    var mayUndo: Bool

    init(_ edit: BulkEdit, _ outcomes: [BulkEdit.Outcome: Int], _ words: CustomerWords) {
        let t = words.t
        title = t(Bilingual(edit.state.wording))
        change = [words.text(of: edit.change), words.sight.text(edit.reason)].compactMap { $0 }.joined(separator: " · ")
        isWorking = edit.state.isWorking
        (done, count) = (edit.doneCount, edit.count)
        progressWords = t("\(edit.doneCount) / \(edit.count) 家", en: "\(edit.doneCount) of \(edit.count)")
        self.outcomes = BulkEdit.Outcome.allCases.compactMap { outcome in
            outcomes[outcome].map { ($0, t(Bilingual(outcome.wording))) }
        }
        address = "/customers/bulk-edits/\(Int(edit.id.rawValue))"
        mayStop = edit.state == .running
        mayUndo = edit.state == .done || edit.state == .stopped
    }
}

extension CustomerWords {
    /// What a change does, such as `价值分级 → 重点客户`.
    func text(of change: BulkChange) -> String {
        let none = t("清除", en: "nothing")
        return switch change {
        case .code(let field, let code): "\(name(of: field)) → \(code.map { name(of: $0, of: field) } ?? none)"
        case .owner(let person): "\(name(of: CustomerField.owner)) → \(name(of: person))"
        case .addTag(let tag): t("添加标签“\(tag)”", en: "Add the tag “\(tag)”")
        case .own(let own, let code): "\(name(of: own)) → \(code.map { name(of: $0, of: FilterField.own(own)) } ?? none)"
        case .addChoice(let own, let code): t("\(name(of: own))：添加“\(name(of: code, of: FilterField.own(own)))”", en: "\(name(of: own)): add “\(name(of: code, of: FilterField.own(own)))”")
        case .dropChoice(let own, let code): t("\(name(of: own))：去掉“\(name(of: code, of: FilterField.own(own)))”", en: "\(name(of: own)): take “\(name(of: code, of: FilterField.own(own)))” away")
        case .dropTag(let tag): t("去掉标签“\(tag)”", en: "Take the tag “\(tag)” away")
        }
    }
}

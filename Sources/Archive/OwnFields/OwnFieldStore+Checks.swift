import Wording

extension OwnFieldStore {
    /// What was said of a field, in order, without blanks around it.
    ///
    /// - Throws: `ArchiveError.invalid` naming `chinese`, `english`, `help` or `choices`.
    func checked(_ typed: OwnFieldForm, of kind: OwnField.Kind, among others: [OwnField]) throws -> OwnFieldForm {
        var form = typed
        var problems: [FieldProblem] = []
        form.chinese = Self.name(typed.chinese) ?? ""
        form.english = Self.name(typed.english) ?? ""
        form.help = EntryText.clean(typed.help, isMultiline: false) ?? ""
        if form.chinese.isEmpty || form.chinese.count > OwnFieldForm.nameCharactersMax { problems.append(.ownName("chinese")) }
        if form.english.count > OwnFieldForm.nameCharactersMax { problems.append(.ownName("english")) }
        if form.help.count > OwnFieldForm.helpCharactersMax { problems.append(.ownHelp) }
        let taken = others.map(\.form.chinese) + CustomerField.allCases.map(\.wording.chinese)
        if taken.contains(form.chinese) { problems.append(.ownNameTaken) }
        if form.isDimension, !kind.takesChoices { problems.append(.noDimension) }
        let dimensions = others.count { $0.isDimension && !$0.isRetired }
        if form.isDimension, dimensions >= OwnField.dimensionCountMax { problems.append(.tooManyDimensions) }
        form.choices = kind.takesChoices ? typed.choices.compactMap(Self.name).filter { !$0.isEmpty } : []
        if kind.takesChoices, !(1...OwnFieldForm.choiceCountMax).contains(form.choices.count) { problems.append(.ownChoices) }
        guard problems.isEmpty else { throw ArchiveError.invalid(problems) }
        return form
    }

    /// The choices that a form names over those there are: a code or a name that is known keeps its code, one left out is retired.
    ///
    /// - Throws: `ArchiveError.invalid` naming `choices`.
    static func choices(_ form: OwnFieldForm, over known: [OwnField.Choice]) throws -> [OwnField.Choice] {
        let lines = form.choices.map { ChoiceLine($0, among: known) }
        let claimed = Set(lines.compactMap(\.code))
        var next = known.count
        let named = lines.map { line in
            let old = line.code ?? known.first { $0.chinese == line.chinese && !claimed.contains($0.code) }?.code
            if old == nil { next += 1 }
            return OwnField.Choice(code: old ?? "c\(next)", chinese: line.chinese, english: line.english)
        }
        let isClear = Set(named.map(\.code)).count == named.count && Set(named.map(\.chinese)).count == named.count
        guard isClear, lines.allSatisfy(\.fits) else { throw ArchiveError.invalid([.ownChoices]) }
        let retired = known.filter { old in !named.contains { $0.code == old.code } }.map { old in
            var old = old
            old.isRetired = true
            return old
        }
        return named + retired
    }

    private static func name(_ typed: String) -> String? { EntryText.clean(typed, isMultiline: false) }
}

/// One line of ``OwnFieldForm/choices``: `重点 = Key` as both names, `c2: 重点 = Key` for the choice of that code; a line without a sign of
/// equality is both names.
private struct ChoiceLine {
    let code: String?
    let chinese: String
    let english: String

    init(_ line: String, among known: [OwnField.Choice]) {
        let mark = line.split(separator: ":", maxSplits: 1)
        code = mark.count == 2 ? known.first { $0.code == mark[0].trimmed }?.code : nil
        let names = code == nil ? line : String(mark[1].trimmed)
        let parts = names.split(separator: "=", maxSplits: 1).map { String($0.trimmed) }
        let isBoth = parts.count < 2 || parts[0].isEmpty || parts[1].isEmpty
        (chinese, english) = isBoth ? (names, names) : (parts[0], parts[1])
    }

    /// Whether both can be names of a choice.
    var fits: Bool {
        [chinese, english].allSatisfy { name in
            (1...OwnFieldForm.nameCharactersMax).contains(name.count) && !name.contains { ",，、；;".contains($0) }
        }
    }
}

extension FieldProblem {
    static func ownName(_ field: String) -> FieldProblem {
        FieldProblem(
            field,
            Wording(
                "请填写名称，不超过 \(OwnFieldForm.nameCharactersMax) 字", en: "Give a name of at most \(OwnFieldForm.nameCharactersMax) characters"))
    }

    static let ownNameTaken = FieldProblem(
        "chinese", Wording("已有同名字段，请换一个名称", en: "There is a field of that name; choose another"))

    static let ownHelp = FieldProblem(
        "help",
        Wording("填写说明不能超过 \(OwnFieldForm.helpCharactersMax) 字", en: "The help has at most \(OwnFieldForm.helpCharactersMax) characters"))

    static let ownChoices = FieldProblem(
        "choices",
        Wording(
            "请每行写一个选项，1 到 \(OwnFieldForm.choiceCountMax) 个（含已停用的），不重复，不含逗号",
            en: "A choice a line, 1 to \(OwnFieldForm.choiceCountMax) (retired ones included), none twice, no commas"))

    static let noDimension = FieldProblem(
        "isDimension", Wording("只有单选、多选字段可以作为分类维度", en: "Only a field of choices can be a dimension"))

    static let tooManyDimensions = FieldProblem(
        "isDimension",
        Wording(
            "自定义分类维度最多 \(OwnField.dimensionCountMax) 个，请先停用不用的",
            en: "At most \(OwnField.dimensionCountMax) dimensions of your own; retire one first"))

    static let tooManyOwnFields = FieldProblem(
        "chinese",
        Wording("自定义字段最多 \(OwnField.countMax) 个（含已停用的）", en: "At most \(OwnField.countMax) own fields, retired ones included"))

    /// A required field of the company's own in which nothing was entered.
    static func missing(_ field: OwnField) -> FieldProblem {
        FieldProblem(
            field.name,
            Wording("缺少“\(field.wording.chinese)”，请补上再送核对。", en: "“\(field.wording.english)” is missing; fill it in before submitting."))
    }
}

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
        let takesChoices = kind == .choice || kind == .choices
        form.choices = takesChoices ? typed.choices.compactMap(Self.name).filter { !$0.isEmpty } : []
        let names = form.choices.map { Self.names(of: $0).chinese }
        let fits = form.choices.allSatisfy { $0.count <= OwnFieldForm.nameCharactersMax * 2 + 3 && !$0.contains { ",，、；;".contains($0) } }
        if takesChoices, !(1...OwnFieldForm.choiceCountMax).contains(names.count) || Set(names).count < names.count || !fits {
            problems.append(.ownChoices)
        }
        guard problems.isEmpty else { throw ArchiveError.invalid(problems) }
        return form
    }

    /// The choices that a form names over those there are: a name known keeps its code, one left out is retired.
    static func choices(_ form: OwnFieldForm, over known: [OwnField.Choice]) -> [OwnField.Choice] {
        var next = known.count
        let named = form.choices.map { line in
            let (chinese, english) = names(of: line)
            let old = known.first { $0.chinese == chinese }
            if old == nil { next += 1 }
            return OwnField.Choice(code: old?.code ?? "c\(next)", chinese: chinese, english: english)
        }
        let retired = known.filter { old in !named.contains { $0.code == old.code } }.map { old in
            var old = old
            old.isRetired = true
            return old
        }
        return named + retired
    }

    /// `重点 = Key` as both names; a line without a sign is both.
    private static func names(of line: String) -> (chinese: String, english: String) {
        let parts = line.split(separator: "=", maxSplits: 1).map { String($0.trimmed) }
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return (line, line) }
        return (parts[0], parts[1])
    }

    private static func name(_ typed: String) -> String? { EntryText.clean(typed, isMultiline: false) }
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

import Archive

/// The form of a dealing.
struct DealingFormPage: Sendable {
    var number: String
    var customer: String
    /// Number and version of the dealing that is changed; nil for a new one.
    var dealing: (number: String, version: Int)?
    /// When, where, who.
    var facts: [Field]
    /// Each line of goods by its fields.
    var lines: [[Field]]
    /// Amount, breach, remark.
    var rest: [Field]
    /// Problems of no single field.
    var problems: [Problem]
    var isStale = false
    /// When the text in it was kept that was not sent before; nil where it holds none.
    var keptAt: String?

    fileprivate var draft: DraftNote { DraftNote(place: .dealing(dealing?.number, of: number), keptAt: keptAt) }

    fileprivate var action: Address {
        dealing.map { "/customers/\(number)/dealings/\($0.number)" } ?? "/customers/\(number)/dealings"
    }

    fileprivate var back: Address { dealing == nil ? "/customers/\(number)" : action }

    init(
        _ customer: Customer, _ dealing: Dealing?, _ answers: DealingAnswers, _ products: [Product], problems: [FieldProblem], spareLines: Int,
        _ words: CustomerWords
    ) {
        let fields = DealingFields(answers: answers, errors: problems.sentences(words.t), products: products, words: words)
        number = customer.number
        self.customer = words.sight.text(customer.content.name)
        self.dealing = dealing.map { ($0.number, Int($0.version)) }
        facts = fields.facts
        lines = fields.lines(spare: spareLines)
        rest = fields.rest
        self.problems = problems.filter { $0.field == "lines" }.map {
            Problem(fieldID: "dealing-lines", sentence: words.t(Bilingual($0.wording)))
        }
    }
}

/// Makes the fields of a dealing's form.
private struct DealingFields {
    let answers: DealingAnswers
    let errors: [String: String]
    let products: [Product]
    let words: CustomerWords

    private var t: Words { words.t }

    var facts: [Field] {
        [
            field("day", t("交易日期", en: "Day"), .line(kind: "date"), isRequired: true),
            field("time", t("时间", en: "Time"), .line(kind: "time")),
            field("place", t("地点", en: "Place"), .line(charactersMax: 100)),
            field("person", t("负责人", en: "In charge"), .select(people), isData: true),
        ]
    }

    var rest: [Field] {
        let breaches = Breach.allCases.map { Choice($0.rawValue, t(Bilingual($0.wording))) }
        var breach = field("breach", t("是否违约", en: "Breach"), .chips(breaches))
        if breach.value.isEmpty { breach.value = Breach.none.rawValue }
        return [
            field(
                "amount", t("交易金额", en: "Amount"), .line(charactersMax: 40),
                hint: t("有商品明细时自动合计，不用填写", en: "The sum of the lines; needed only without lines")),
            breach,
            field("breachNote", t("违约情况", en: "What was broken"), .lines(rows: 2, charactersMax: 1_000), isWide: true),
            field("remark", t("备注", en: "Remark"), .lines(rows: 2, charactersMax: 1_000), isWide: true),
        ]
    }

    func lines(spare: Int) -> [[Field]] {
        let filled = answers.lines.isEmpty && spare > 0 ? 0 : answers.lines.count
        let count = min(filled + (filled == 0 ? max(spare, 3) : spare), DealingAnswers.linesMax)
        return (0..<count).map { line($0, answers.lines.indices.contains($0) ? answers.lines[$0] : [:]) }
    }

    private func line(_ position: Int, _ texts: [String: String]) -> [Field] {
        let choices = products.map { product in
            let price = product.price.map { t(Bilingual($0.wording)) } ?? ""
            return Choice(words.sight.text(product.name), [words.sight.text(product.code) ?? "", price].joined(separator: " "))
        }
        let parts: [(String, String, Control)] = [
            ("name", t("商品或服务", en: "Goods or service"), choices.isEmpty ? .line(charactersMax: 100) : .suggestions(choices)),
            ("quantity", t("数量", en: "Quantity"), .line(charactersMax: 20)), ("unit", t("单位", en: "Unit"), .line(charactersMax: 10)),
            ("price", t("单价", en: "Price"), .line(charactersMax: 40)), ("amount", t("金额", en: "Amount"), .line(charactersMax: 40)),
        ]
        return parts.map { part, label, control in
            Field(
                name: "lines[\(position)].\(part)", label: label, control: control, value: texts[part] ?? "",
                error: errors["lines[\(position)].\(part)"], isData: part == "name")
        }
    }

    private var people: [Choice] {
        [Choice("", t("（未指定）", en: "(nobody)"))]
            + words.directory.people.filter { !$0.isDisabled || "\($0.id.rawValue)" == answers.texts["person"] }
            .map { Choice("\($0.id.rawValue)", $0.name) }
    }

    private func field(
        _ name: String, _ label: String, _ control: Control, isRequired: Bool = false, isWide: Bool = false, isData: Bool = false,
        hint: String? = nil
    ) -> Field {
        Field(
            name: name, label: label, control: control, value: answers.texts[name] ?? "", isRequired: isRequired, hint: hint,
            error: errors[name], isWide: isWide, isData: isData)
    }
}

func dealingFormView(_ page: DealingFormPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = page.dealing.map { t("修改交易 \($0.number)", en: "Edit dealing \($0.number)") } ?? t("记一笔交易", en: "Record a dealing")
    let problems = (page.facts + page.lines.joined() + page.rest).compactMap(\.problem) + page.problems
    let stale = Banner(
        kind: .warning, title: t("别人刚修改了这笔交易；", en: "Somebody has just changed this dealing; "),
        body: "\(t("请核对后再保存，您填的内容都在下面。", en: "look before you save again. What you typed is below."))")
    return shell(
        title: title, place: .customers, context,
        """
        <div class="form-page">\(pageHead(title, lead: "\(page.customer) · \(page.number)"))
        \(if: page.isStale, stale.html)\(problemSummary(problems, t))\(page.draft.html(context))
        \(postForm(to: page.action, context, class: "form sheet", draft: page.draft, """
            <button class="unseen enter-button" type="submit" name="act" value="save" tabindex="-1" aria-hidden="true"></button>
            \(page.dealing.map { versionField($0.version) })
            \(section(t("时间与地点", en: "When and where"), fieldGrid(page.facts, t)))
            \(section(t("商品与服务", en: "Goods and services"), id: "dealing-lines", lines(page.lines, t)))
            \(section(t("金额与履约", en: "Amount and breach"), fieldGrid(page.rest, t)))
            <div class="form-actions">\(Button(t("保存", en: "Save"), kind: .primary, name: "act", value: "save").submit())
            <a class="button button-quiet" href="\(page.back)">\(t("取消", en: "Cancel"))</a>
            <span class="draft-state" data-draft-state aria-live="polite"></span></div>
            """))</div>
        """)
}

private func fieldGrid(_ fields: [Field], _ t: Words) -> HTML {
    """
    <div class="field-grid">\(fields.map { $0.html(t) })</div>
    """
}

private func lines(_ lines: [[Field]], _ t: Words) -> HTML {
    """
    \(lines.enumerated().map { line($0.element, position: $0.offset, t) })
    <p class="contact-add">\(Button(t("再加几行", en: "Add lines"), icon: .plus, kind: .quiet, name: "act", value: "add-line").submit())
    <span class="field-hint">\(t("目录中的商品会自动带出单位和单价；清空一行即删去。", en: "A product of the catalogue brings its unit and price; clear a line to take it out."))</span></p>
    """
}

private func line(_ fields: [Field], position: Int, _ t: Words) -> HTML {
    """
    <div class="dealing-line" role="group" aria-label="\(t("第 \(position + 1) 行", en: "Line \(position + 1)"))">\(fields.map { $0.html(t) })</div>
    """
}

/// One question of a form: its label, its control, how to answer, and what was wrong with the answer.
struct Field: Sendable {
    var name: String
    var label: String
    var control: Control
    /// What was entered, kept word for word when it is refused.
    var value = ""
    var isRequired = false
    /// How to answer, under the control.
    var hint: String?
    /// Why the answer was refused and what would do instead.
    var error: String?
    /// What is saved now, where somebody else changed it while the answer was written.
    var saved: String?
    /// Set for fields that take a whole line where others share one.
    var isWide = false
    /// A region under the control that a script fills while one types, by its address.
    var liveHint: Address?

    /// Set where the choices are names of people or of a national standard, which no browser translates.
    var isData = false

    /// What the answer is collected for, told when one points at the question.
    var purpose: String?

    /// Tells fields of the same name on one page apart.
    var idSuffix = ""

    var id: String { "field-\(name)\(idSuffix)" }
    private var noteID: String { "\(id)-note" }
    private var hasNote: Bool { hint != nil || error != nil || saved != nil }

    func html(_ t: Words) -> HTML {
        if case .checkbox = control { return checkbox(t) }
        return """
            <div class="field\(if: isWide, " field-wide")\(if: error != nil, " field-refused")">
            \(caption(t))
            \(control.html(for: self, describedBy: hasNote ? noteID : nil))
            \(note(t))\(live)
            </div>
            """
    }

    /// Several controls under one question have a group's caption instead of a label.
    private func caption(_ t: Words) -> HTML {
        let mark = requiredMark(t)
        if control.isGroup {
            return """
                <span class="field-label" id="\(id)-label"\(attribute: "title", purpose)>\(label)\(mark)</span>
                """
        }
        return """
            <label class="field-label" for="\(id)"\(attribute: "title", purpose)>\(label)\(mark)</label>
            """
    }

    private func requiredMark(_ t: Words) -> HTML {
        guard isRequired else { return .empty }
        return """
             <span class="field-required">\(t("必填", en: "required"))</span>
            """
    }

    private func note(_ t: Words) -> HTML {
        if let saved {
            return """
                <p class="field-saved" id="\(noteID)">\(Icon.gitCompare.html()) \(t("现在保存的：", en: "Saved now: "))<b>\(saved)</b>\
                \(error.map { " " + $0 })</p>
                """
        }
        if let error {
            return """
                <p class="field-error" id="\(noteID)">\(Icon.circleAlert.html()) \(error)</p>
                """
        }
        guard let hint else { return .empty }
        return """
            <p class="field-hint" id="\(noteID)">\(hint)</p>
            """
    }

    private var live: HTML {
        guard let liveHint else { return .empty }
        return """
            <div class="field-live" aria-live="polite" data-live-hint="\(liveHint)" data-for="\(id)"></div>
            """
    }

    private func checkbox(_ t: Words) -> HTML {
        """
        <div class="field field-wide">
        <label class="check"><input type="checkbox" id="\(id)" name="\(name)" value="yes"\(if: value == "yes", " checked")\
        \(attribute: "aria-describedby", hasNote ? noteID : nil)><span>\(label)</span></label>
        \(note(t))
        </div>
        """
    }
}

extension Field {
    /// What the summary on top of the form says about this field; nil when its answer was accepted.
    var problem: Problem? {
        error.map { Problem(fieldID: id, sentence: "\(label)：\($0)") }
    }
}

import Archive

/// The contacts inside the form of a customer: a row of fields for each, and the way to one more.
struct ContactsPart: Sendable {
    struct Row: Sendable {
        /// The place among the contacts shown; nil for a new one.
        var origin: Int?
        var fields: [Field]
        /// Whether there is a consent already.
        var isAgreed = false
        /// What few contacts have.
        var more: MoreFields?

        fileprivate var allFields: [Field] { fields + (more?.fields ?? []) }
    }

    var rows: [Row]
    var isRequired: Bool
    /// What is wrong with the contacts as a whole.
    var error: String?

    /// The anchor of the whole group.
    static let id = "field-contacts"

    /// What the summary on top of the form says, each with whose row it is about.
    func problems(_ t: Words) -> [Problem] {
        let whole = error.map { [Problem(fieldID: Self.id, sentence: $0)] } ?? []
        return whole
            + rows.enumerated().flatMap { position, row in
                row.allFields.compactMap(\.problem).map { problem in
                    Problem(fieldID: problem.fieldID, sentence: "\(name(ofRow: position, t)) · \(problem.sentence)")
                }
            }
    }

    private func name(ofRow position: Int, _ t: Words) -> String {
        t("第 \(position + 1) 位联系人", en: "Contact \(position + 1)")
    }

    func html(_ t: Words) -> HTML {
        """
        <fieldset class="field field-wide contact-rows\(if: error != nil, " field-refused")" id="\(Self.id)" tabindex="-1">
        <legend class="field-label">\(t("联系人", en: "Contacts"))\(if: isRequired, requiredMark(t))</legend>
        <input type="hidden" name="contacts" value="shown">\(error.map(errorLine))
        \(rows.enumerated().map { row($0.element, position: $0.offset, t) })
        <p class="contact-add">\(Button(t("再加一位联系人", en: "Add a contact"), icon: .plus, kind: .quiet, name: "act", value: "add-contact").submit())
        <span class="field-hint">\(t("清空一行即删去这位联系人", en: "Clear a row to take the contact out"))</span></p>
        </fieldset>
        """
    }

    private func row(_ row: Row, position: Int, _ t: Words) -> HTML {
        """
        <div class="contact-row" role="group" aria-label="\(name(ofRow: position, t))">\(row.origin.map { origin($0, position) })\(if: row.isAgreed, agreed(position))\
        \(row.fields.map { $0.html(t) })\(row.more.map { more($0, position, t) })</div>
        """
    }

    /// The empty answer before the boxes tells that all of them may be taken away.
    private func more(_ more: MoreFields, _ position: Int, _ t: Words) -> HTML {
        """
        <input type="hidden" name="contacts[\(position)].\(ContactFact.roles.rawValue)" value="">\(more.html(t))
        """
    }

    /// Carried along, so that a form that comes back does not ask again.
    private func agreed(_ position: Int) -> HTML {
        """
        <input type="hidden" name="contacts[\(position)].agreed" value="yes">
        """
    }

    private func origin(_ origin: Int, _ position: Int) -> HTML {
        """
        <input type="hidden" name="contacts[\(position)].origin" value="\(origin)">
        """
    }

    private func requiredMark(_ t: Words) -> HTML {
        """
         <span class="field-required">\(t("必填", en: "required"))</span>
        """
    }

    private func errorLine(_ error: String) -> HTML {
        """
        <p class="field-error">\(Icon.circleAlert.html()) \(error)</p>
        """
    }
}

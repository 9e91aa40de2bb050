import Archive

/// One's own requests to read customers out of reach, and for customer service those to decide.
struct AccessPage: Sendable {
    struct Row: Sendable {
        var id: Int
        var number: String
        var person: String
        var purpose: String
        var period: String
        var state: String
        var isOpen: Bool
        var reason: String
        var days: String
    }

    var fields: [Field]
    var own: [Row]
    var waiting: [Row]
    var mayDecide: Bool
    /// Why something could not be done.
    var refusal: String?

    init(_ own: [AccessRequest], _ waiting: [AccessRequest], _ actor: Actor, number: String, _ words: CustomerWords) {
        let t = words.t
        self.own = own.map { Row($0, words) }
        self.waiting = waiting.map { Row($0, words) }
        mayDecide = actor.role.decidesAccess
        fields = [
            Field(name: "number", label: t("客户编号", en: "Customer's number"), control: .line(charactersMax: 40), value: number, isRequired: true),
            Field(
                name: "days", label: t("查阅几天", en: "For how many days"), control: .line(kind: "number", charactersMax: 2), value: "7", isRequired: true),
            Field(
                name: "purpose", label: t("用途", en: "What for"), control: .line(charactersMax: AccessRequest.textCharactersMax), isRequired: true,
                isWide: true),
        ]
    }

    mutating func keep(_ form: Form) { fields = fields.typed(form) }

    /// Keeps what was typed for a decision that was refused.
    mutating func keep(reason: String, days: String, of id: Int) {
        guard let index = waiting.firstIndex(where: { $0.id == id }) else { return }
        (waiting[index].reason, waiting[index].days) = (reason, days)
    }

    mutating func refuse(_ error: ArchiveError, _ t: Words) {
        guard case .invalid(let problems) = error else {
            refusal = error.sentence(t)
            return
        }
        let sentences = problems.sentences(t)
        for field in fields.indices { fields[field].error = sentences[fields[field].name] }
    }
}

extension AccessPage.Row {
    init(_ request: AccessRequest, _ words: CustomerWords) {
        let t = words.t
        id = Int(request.id.rawValue)
        number = request.number
        person = words.name(of: request.personID)
        purpose = words.sight.text(request.purpose)
        days = String(request.days)
        period = request.until.map { t("至 \(words.time($0))", en: "until \(words.time($0))") } ?? t("\(request.days) 天", en: "\(request.days) days")
        isOpen = request.isOpen(at: words.now)
        state = request.state == .granted && !isOpen ? t("已到期", en: "Over") : t(Bilingual(request.state.wording))
        reason = words.sight.text(request.reason) ?? ""
    }
}

extension CustomerRecordPage {
    /// Shows the archive under a grant: nothing can be done on it, no way leads on, and until when it is open stands above it.
    mutating func open(under request: AccessRequest, _ words: CustomerWords) {
        let until = words.time(request.until ?? words.now)
        granted = words.t("授权只读，至 \(until)", en: "Read-only by grant, until \(until)")
        (origins, earlier, filed, grants, absorbed) = (nil, nil, nil, [], [])
    }
}

extension CustomerRecordPage.Grant {
    init(_ request: AccessRequest, _ words: CustomerWords) {
        let (person, until) = (words.name(of: request.personID), words.time(request.until ?? words.now))
        id = Int(request.id.rawValue)
        self.words = words.t("\(person) 可查阅至 \(until)", en: "\(person) reads it until \(until)")
        purpose = words.sight.text(request.purpose)
    }
}

import Database

extension FilterCondition {
    /// Whether the columns of a customer answer it; otherwise the archive must be opened.
    var isPlain: Bool {
        switch field {
        case .state, .created, .updated: true
        case .own: isClassed
        case .field(let field): !field.isPrivate
        }
    }

    /// Whether the table of own classes answers it and terms of the index narrow it. What a customer lacks has no term: whoever asks for that
    /// meets it by opening, which is bounded.
    var isClassed: Bool {
        guard let classes else { return false }
        return switch test {
        case .anyOf: true
        case .isFilled: !classes.isEmpty
        default: false
        }
    }

    /// The field of which it asks that it says nothing, where the table of own classes tells who does.
    var vacantClass: OwnField.ID? {
        guard classes != nil, test == .isEmpty, case .own(let own) = field else { return nil }
        return own
    }

    /// The same, with the codes of a field that the company added.
    func knowing(_ own: OwnFields) -> FilterCondition {
        guard case .own(let id) = field, let known = own[id], known.kind.takesChoices || known.kind == .person else { return self }
        var condition = self
        condition.classes = known.choices.map(\.code)
        return condition
    }

    /// What the columns of the customer `c` say to it; nil where they say nothing.
    func sql(on today: CalendarDate) -> SQL? {
        if case .own(let own) = field, isClassed { return classesSQL(of: own) }
        guard isPlain, let column = field.column else { return nil }
        switch test {
        case .anyOf(let codes): return Self.isAny(of: codes, column, field)
        case .noneOf(let codes): return "(\(column) IS NULL OR NOT \(Self.isAny(of: codes, column, field)))"
        case .isFilled: return "\(column) IS NOT NULL"
        case .isEmpty: return "\(column) IS NULL"
        case .since, .until, .within, .before: return days(on: today).flatMap { Self.lies(in: $0, column, field) }
        case .contains, .lacks, .atLeast, .atMost: return nil
        }
    }

    /// Counted for each customer by key, so that no engine joins the customers to everybody who has the code.
    private func classesSQL(of own: OwnField.ID) -> SQL {
        var wanted: SQL = ""
        if case .anyOf(let codes) = test { wanted = " AND k.code IN \(list: codes)" }
        return "(SELECT count(*) FROM customer_classes k WHERE k.customer_id = c.id AND k.field_id = \(own)\(wanted)) > 0"
    }

    /// Industry and region are hierarchies: a value stands for everything below it.
    private static func isAny(of codes: [String], _ column: SQL, _ field: FilterField) -> SQL {
        switch field {
        case .field(.industry), .field(.region):
            let stems = field == .field(.region) ? codes.map(\.regionStem) : codes
            let below = stems.map { stem -> SQL in "(\(column) >= \(stem) AND \(column) < \(stem + "~"))" }
            return "(\(SQL.joined(below, separator: " OR ")))"
        case .field where field.kind == .person:
            return "\(column) IN \(list: codes.compactMap { Int64($0) })"
        default:
            return "\(column) IN \(list: codes)"
        }
    }

    /// Days as text, moments from the beginning of the first day to the end of the last.
    private static func lies(in days: DayRange, _ column: SQL, _ field: FilterField) -> SQL? {
        var parts: [SQL] = []
        switch field {
        case .created, .updated:
            if let first = days.first { parts.append("\(column) >= \(first.startMilliseconds)") }
            if let end = days.last?.adding(days: 1) { parts.append("\(column) < \(end.startMilliseconds)") }
        default:
            if let first = days.first { parts.append("\(column) >= \(first)") }
            if let last = days.last { parts.append("\(column) <= \(last)") }
        }
        return parts.isEmpty ? nil : SQL.joined(parts, separator: " AND ")
    }

    /// The days it asks for; nil for a condition that asks for none.
    func days(on today: CalendarDate) -> DayRange? {
        switch test {
        case .since(let day): DayRange(first: day)
        case .until(let day): DayRange(last: day)
        case .within(let days): DayRange(first: today.adding(days: 1 - days), last: today)
        case .before(let days): DayRange(last: today.adding(days: -days - 1))
        default: nil
        }
    }
}

/// Days from one to another, both among them.
struct DayRange {
    /// Nil where there is no first.
    var first: CalendarDate?
    /// Nil where there is no last.
    var last: CalendarDate?

    func contains(_ day: CalendarDate) -> Bool {
        (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
    }
}

extension FilterField {
    /// The column of customers that holds it in the clear.
    fileprivate var column: SQL? {
        switch self {
        case .state: "c.state"
        case .created: "c.created_at"
        case .updated: "c.updated_at"
        case .own: nil
        case .field(let field): field.column
        }
    }
}

extension CustomerField {
    /// The column of customers that holds it in the clear; nil for a field that is sealed.
    var column: SQL? {
        switch self {
        case .kind: "c.kind"
        case .industry: "c.industry"
        case .region: "c.region"
        case .staffBand: "c.staff_band"
        case .revenueBand: "c.revenue_band"
        case .intent: "c.intent"
        case .needType: "c.need_type"
        case .valueTier: "c.value_tier"
        case .abcLevel: "c.abc_level"
        case .lifecycle: "c.lifecycle"
        case .channel: "c.channel"
        case .sourcePerson: "c.source_person_id"
        case .owner: "c.owner_id"
        case .firstContactOn: "c.first_contact_on"
        default: nil
        }
    }
}

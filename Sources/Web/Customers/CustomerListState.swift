import Archive

/// Which list of customers an address asks for: view, filters, order, place in it and the customer beside it.
struct CustomerListState: Sendable, Hashable {
    /// The tabs of the list.
    enum View: String, Sendable, CaseIterable {
        case all, mine, waiting, returned, draft

        var name: Bilingual {
            switch self {
            case .all: Bilingual("全部", en: "All")
            case .mine: Bilingual("我负责的", en: "Mine")
            case .waiting: Bilingual("待核对", en: "To verify")
            case .returned: Bilingual("被退回", en: "Returned")
            case .draft: Bilingual("草稿", en: "Drafts")
            }
        }
    }

    var view = View.all
    var codes: [CustomerField: [String]] = [:]
    var states: [FilingState] = []
    var owners: [Int64] = []
    /// The conditions that were put together beside these.
    var filter = CustomerFilter()
    /// The dimension by whose values it stands side by side, for a board.
    var board: FilterField?
    /// The saved view that it began with.
    var saved: SavedView.ID?
    var order = CustomerOrder.newest
    /// The place behind which the page begins.
    var cursor: String?
    /// The place in front of which the page ends.
    var before: String?
    var peek: String?

    /// A view of its own accord.
    init(_ view: View) {
        self.view = view
    }

    /// The built-in dimensions of which a customer has one value at most, so that it stands in one column of a board; a company's own ones
    /// follow them (`OwnFields.boards`).
    static let boardFields: [CustomerField] = [.lifecycle, .valueTier, .abcLevel, .intent, .needType]

    /// Most values of one filter that are read.
    static let valuesMax = 20

    /// Reads an address; what it does not know is passed over.
    init(_ query: Form) {
        view = query.text("view").flatMap(View.init(rawValue:)) ?? .all
        for field in CustomerQuery.filterFields {
            let known = query.texts(field.rawValue).filter { Self.isKnown($0, of: field) }
            if !known.isEmpty { codes[field] = Array(known.prefix(Self.valuesMax)) }
        }
        states = query.texts("state").prefix(Self.valuesMax).compactMap(FilingState.init(rawValue:))
        owners = query.texts("owner").prefix(Self.valuesMax).compactMap { Int64($0) }
        filter = CustomerFilter(texts: query.texts(CustomerFilter.parameter))
        board = query.text("by").flatMap(FilterField.init(rawValue:)).flatMap(Self.boardField)
        saved = query.number("saved").map { SavedView.ID(rawValue: Int64($0)) }
        order = query.text("sort").flatMap(CustomerOrder.init(rawValue:)) ?? .newest
        cursor = query.text("cursor")
        before = query.text("before")
        peek = query.text("peek")
    }

    /// A dimension by which a board can stand, as far as its name tells.
    private static func boardField(_ field: FilterField) -> FilterField? {
        switch field {
        case .field(let field): boardFields.contains(field) ? .field(field) : nil
        case .own: field
        case .state, .created, .updated: nil
        }
    }

    /// Whether it is asked for from its beginning.
    var isFirstPage: Bool { cursor == nil && before == nil }

    /// Whether filters beyond the view narrow it.
    var isFiltered: Bool { !codes.isEmpty || !states.isEmpty || !owners.isEmpty || !filter.isEmpty }

    /// What the archive is asked for.
    func query(for actor: Actor) -> CustomerQuery {
        var query = CustomerQuery()
        query.codes = codes.mapValues(Set.init)
        query.states = Set(states)
        query.ownerIDs = Set(owners.map(Person.ID.init(rawValue:)))
        query.filter = filter
        query.order = order
        switch view {
        case .all: break
        case .mine: query.ownerIDs = actor.personID.map { [$0] } ?? []
        case .waiting: query.states = [.pending]
        case .returned: query.states = [.returned]
        case .draft: query.states = [.draft]
        }
        return query
    }

    /// Where in the list the page lies.
    /// - Throws: `HTTPProblem` 422 for a cursor that is not one of this order.
    func place() throws(HTTPProblem) -> CustomerPlace {
        if let cursor { return .after(try CustomerCursor(text: cursor, of: order, named: "cursor")) }
        if let before { return .before(try CustomerCursor(text: before, of: order, named: "before")) }
        return .start
    }

    private static func isKnown(_ code: String, of field: CustomerField) -> Bool {
        switch field {
        case .industry: Industry.find(code) != nil
        case .region: Region.find(code) != nil
        default: field.choices.contains { $0.code == code }
        }
    }
}

// MARK: - Addresses

extension CustomerListState {
    /// The list's own address.
    var address: Address {
        guard board == nil else { return "/customers/board?\(query: items)" }
        return items.isEmpty ? "/customers" : "/customers?\(query: items)"
    }

    /// The address under which how many there are is told.
    var countAddress: Address { "/customers/count?\(query: beginning.items)" }

    /// The address under which the tabs are told how many there are in each.
    var tabsAddress: Address { "/customers/tabs?\(query: beginning.items)" }

    /// The address under which its conditions are put together.
    var builderAddress: Address { "/customers/filter?\(query: beginning.items)" }

    /// The address under which it is exported.
    var exportAddress: Address { "/customers/export?\(query: beginning.items)" }

    /// Another list in the same order, without what was narrowed in this one where that was a saved view.
    func leavingView(_ change: (inout CustomerListState) -> Void) -> Address {
        let rest = saved == nil ? beginning : CustomerListState(.all).with { $0.order = order }
        return rest.with(change).address
    }

    /// The same list but for what `change` changes.
    func with(_ change: (inout CustomerListState) -> Void) -> CustomerListState {
        var state = self
        change(&state)
        return state
    }

    /// The same list from its beginning, with nobody beside it.
    func afresh(_ change: (inout CustomerListState) -> Void) -> Address {
        beginning.with(change).address
    }

    /// The same list from its beginning, with nobody beside it.
    var beginning: CustomerListState {
        with { state in
            state.cursor = nil
            state.before = nil
            state.peek = nil
        }
    }

    /// Everything that its address says.
    var items: [(name: String, value: String)] {
        var items: [(name: String, value: String)] = []
        if let saved { items.append(("saved", String(saved.rawValue))) }
        if let board { items.append(("by", board.rawValue)) }
        if view != .all { items.append(("view", view.rawValue)) }
        for field in CustomerQuery.filterFields {
            items += codes[field, default: []].map { (field.rawValue, $0) }
        }
        items += states.map { ("state", $0.rawValue) }
        items += owners.map { ("owner", String($0)) }
        items += filter.texts.map { (CustomerFilter.parameter, $0) }
        if order != .newest { items.append(("sort", order.rawValue)) }
        if let cursor { items.append(("cursor", cursor)) }
        if let before { items.append(("before", before)) }
        if let peek { items.append(("peek", peek)) }
        return items
    }
}

extension CustomerCursor {
    /// - Throws: `HTTPProblem` 422 naming `field` for one of another list.
    init(text: String, of order: CustomerOrder, named field: String) throws(HTTPProblem) {
        let keys = (try? Cursor(text: text))?.keys ?? []
        guard keys.count == 3, keys[0] == .text(order.rawValue), case .number(let id) = keys[2] else {
            throw .invalid([.notAllowed(field)])
        }
        switch keys[1] {
        case .number(let number): self.init(value: .number(number), id: Customer.ID(rawValue: id))
        case .text(let text): self.init(value: .text(text), id: Customer.ID(rawValue: id))
        case .none: throw .invalid([.notAllowed(field)])
        }
    }

    /// As it stands in an address of a list in this order.
    func text(of order: CustomerOrder) -> String {
        let key: CursorKey =
            switch value {
            case .number(let number): .number(number)
            case .text(let text): .text(text)
            }
        return Cursor([.text(order.rawValue), key, .number(id.rawValue)]).text
    }
}

extension CustomerListState.View {
    /// The tabs of an actor; a salesperson sees no customers but the own ones.
    static func offered(to actor: Actor) -> [CustomerListState.View] {
        allCases.filter { view in
            switch view {
            case .all, .waiting: true
            case .mine: actor.role.changesCustomers && actor.role != .salesperson
            case .returned, .draft: actor.role.changesCustomers
            }
        }
    }
}

extension CustomerListState {
    /// What the list of an address finds.
    ///
    /// - Parameter text: what stands behind the `?` of the address.
    /// - Throws: `ArchiveError.invalid` naming a condition that cannot be read.
    static func query(_ text: String, for actor: Actor) throws(ArchiveError) -> CustomerQuery {
        guard let form = try? Form(urlencoded: text.utf8) else { throw .invalid([.notAllowed("query")]) }
        var problems: [FieldProblem] = []
        _ = CustomerFilter(texts: form.texts(CustomerFilter.parameter)) { problems.append($0) }
        guard problems.isEmpty else { throw .invalid(problems) }
        return CustomerListState(form).query(for: actor)
    }
}

import Archive

/// A board: a column for each value of a dimension.
struct BoardPage: Sendable {
    /// The head of a column.
    struct Head: Sendable {
        var id: String
        var title: String
        /// Nothing where it is not told yet.
        var count: String?
        /// All of it as a list.
        var list: Address
    }

    /// One customer.
    struct Card: Sendable {
        var number: String
        var name: String
        var version: Int
        var level: HTML
        var owner: String
        var updated: String
        var contact: String
    }

    /// A column with the customers that changed last.
    struct Lane: Sendable {
        var head: Head
        /// The value, as a move names it.
        var code: String
        /// Whether cards can be put here.
        var takesCards: Bool
        var cards: [Card]
        var goesOn: Bool
    }

    var lanes: [Lane]
    var headsAddress: Address
    /// The dimensions one can stand it by.
    var dimensions: [Tab]
    var filters: [FilterChip]
    var builder: Address
    var keeping: (label: String, address: Address)?
    /// The same customers as a list.
    var list: Address
    /// What a move carries along, so that one comes back to the same board.
    var kept: [(name: String, value: String)]
    var mayMove: Bool
    /// Why the last move was not made, and the reason that was typed for it.
    var refusal: String?
    var reason = ""

    init(
        _ columns: [(BoardColumn, CustomerPage?)], by dimension: FilterField, _ state: CustomerListState, _ views: [SavedView], _ actor: Actor,
        _ words: CustomerWords
    ) {
        let t = words.t
        let builder = CustomerListBuilder(state: state, layout: ColumnLayout(columns: ListColumn.usual), actor: actor, words: words)
        lanes = columns.map { column, page in
            Lane(
                head: Head(column, state, count: nil, words), code: column.code ?? "", takesCards: column.isOffered,
                cards: (page?.customers ?? []).map { Card($0, words) }, goesOn: page?.next != nil)
        }
        headsAddress = "/customers/board/heads?\(query: state.items)"
        let own = words.ownFields.boards.map { FilterField.own($0.id) }
        dimensions = (CustomerListState.boardFields.map(FilterField.field) + own).map { field in
            Tab(
                label: t("按\(words.name(of: field))", en: "By \(words.name(of: field).lowercased())"),
                address: state.afresh { $0.board = field }, isCurrent: field == dimension)
        }
        filters = builder.filters
        self.builder = state.builderAddress
        keeping = builder.keeping(views)
        list = state.afresh { $0.board = nil }
        kept = state.items
        mayMove = actor.role.changesCustomers
    }
}

extension BoardPage.Head {
    init(_ column: BoardColumn, _ state: CustomerListState, count: BoundedCount?, _ words: CustomerWords) {
        id = "lane-\(column.code ?? "none")"
        title = column.code.map { words.name(of: $0, of: column.dimension) } ?? words.t("未分类", en: "None")
        self.count = count?.short
        list = column.list(of: state)
    }
}

extension BoardPage.Card {
    init(_ customer: CustomerSummary, _ words: CustomerWords) {
        number = customer.number
        name = words.sight.text(customer.name)
        version = Int(customer.version)
        level = customer.abcLevel.map { LevelMark($0).html(words.t) } ?? .empty
        owner = customer.ownerID.map(words.name(of:)) ?? words.t("公海", en: "Pool")
        updated = words.time(customer.updatedAt)
        contact = words.sight.shown(customer.contactName, .contactName)?.text ?? ""
    }
}

import Archive

/// Customers side by side by the values of a dimension, moved from one to the next.
struct BoardRoutes: Sendable {
    let archive: Archive

    /// Most cards of a column; the rest is in the list.
    private static let cardsMax = 20

    var routes: [Route] {
        [
            .page("/customers/board", access: CustomerAccess.readers, Bilingual("客户看板", en: "Board of customers"), show),
            .page("/customers/board/heads", access: CustomerAccess.readers, Bilingual("看板各列的数量", en: "How many in each column"), heads),
            .form("/customers/board", access: CustomerAccess.editors, Bilingual("移动卡片", en: "Move a card"), move),
        ]
    }

    private func show(_ call: Call) async throws -> Reply {
        try await page(call, CustomerListState(call.query).onBoard)
    }

    private func page(_ call: Call, _ state: CustomerListState, refusal: String? = nil) async throws -> Reply {
        let actor = try call.actor()
        let columns = BoardColumn.all(of: state)
        let (cards, views) = try await archive.look(as: actor) { work in
            let cards = try columns.map { column in
                try column.query(of: state, for: actor).map { try work.customers.list($0, limit: Self.cardsMax) }
            }
            return (cards, try work.savedViews.all())
        }
        let words = CustomerWords(actor, archive, call.view)
        var page = BoardPage(Array(zip(columns, cards)), state, views, actor, words)
        page.refusal = refusal
        return .page(boardView(page, call.view))
    }

    private func heads(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let state = CustomerListState(call.query).onBoard
        let columns = BoardColumn.all(of: state)
        let counts = try await archive.look(as: actor) { work in
            try columns.map { column in
                try column.query(of: state, for: actor).map { try work.customers.count($0, openingAtMost: 1_000) }
            }
        }
        let words = CustomerWords(actor, archive, call.view)
        return .fragment(boardHeads(zip(columns, counts).map { BoardPage.Head($0, state, count: $1, words) }))
    }

    /// A move is one number, the version that was seen and the column: `KH-202405001|3|won`, nothing behind the last bar for no value.
    private func move(_ call: Call) async throws -> Reply {
        let state = CustomerListState(call.form).onBoard
        let parts = (call.form.text("move") ?? "").split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let version = Int64(parts[1]), let field = state.board else { throw HTTPProblem.invalid([.notAllowed("move")]) }
        do {
            _ = try await archive.work(as: call.actor()) { work in
                try work.customers.classify(parts[0], from: version, field, as: parts[2].isEmpty ? nil : parts[2])
            }
            return .redirect(to: state.address)
        } catch ArchiveError.changedMeanwhile {
            let t = call.view.t
            return try await page(
                call, state,
                refusal: t("\(parts[0]) 刚被别人改过，下面是现在的情况，请再移一次。", en: "Somebody has just changed \(parts[0]); this is how it stands now, move it again."))
        }
    }
}

extension CustomerListState {
    /// The same on a board, by the lifecycle unless told.
    fileprivate var onBoard: CustomerListState {
        beginning.with { $0.board = $0.board ?? .lifecycle }
    }
}

/// A column of a board: a value of its dimension, or none.
struct BoardColumn: Sendable {
    let field: CustomerField
    /// Nil for the customers that have no value.
    let code: String?

    /// The columns of a board in the order of the dimension; those without a value first, where there can be any.
    static func all(of state: CustomerListState) -> [BoardColumn] {
        guard let field = state.board else { return [] }
        let values = field.choices.map { BoardColumn(field: field, code: $0.code) }
        return field == .lifecycle ? values : [BoardColumn(field: field, code: nil)] + values
    }

    /// What the archive is asked for; nil for a column that the filters leave empty.
    func query(of state: CustomerListState, for actor: Actor) -> CustomerQuery? {
        var query = state.query(for: actor)
        query.order = .updated
        let wanted = query.codes[field] ?? []
        guard let code else {
            guard wanted.isEmpty else { return nil }
            query.filter = query.filter.requiring(FilterCondition(empty: field))
            return query
        }
        guard wanted.isEmpty || wanted.contains(code) else { return nil }
        query.codes[field] = [code]
        return query
    }

    /// The same customers as a list.
    func list(of state: CustomerListState) -> Address {
        state.with { list in
            list.board = nil
            list.saved = nil
            if let code { list.codes[field] = [code] } else { list.filter = list.filter.requiring(FilterCondition(empty: field)) }
        }.address
    }
}

import Archive

extension CustomerListPage {
    init(
        _ found: CustomerPage, _ state: CustomerListState, _ columns: [ListColumn], _ views: [SavedView], peek: PeekPanel?,
        ownCodes: [Customer.ID: [OwnField.ID: [String]]] = [:], _ actor: Actor, _ words: CustomerWords
    ) {
        let layout = ColumnLayout(columns: columns.filter { $0.isOffered(words.ownFields) })
        var builder = CustomerListBuilder(state: state, layout: layout, actor: actor, words: words)
        builder.ownCodes = ownCodes
        self.init(
            tabs: builder.tabs + builder.tabs(of: views), tabsAddress: state.tabsAddress, count: state.countAddress, filters: builder.filters,
            filterFields: builder.filterFields, view: state.view.rawValue, kept: builder.kept,
            builder: state.builderAddress,
            query: state.savedQuery, board: state.afresh { $0.board = .field(.lifecycle) }, export: state.exportAddress,
            keeping: builder.keeping(views), columns: builder.columns,
            chooser: ColumnChooser(layout: layout, own: words.ownFields, list: state.address), rows: found.customers.map(builder.row),
            pager: builder.pager(found), peek: peek, more: MoreMenu.Item.customers(for: actor, words.t), mayCreate: actor.role.changesCustomers,
            mayImport: actor.role.changesCustomers,
            isNew: found.customers.isEmpty && !state.isFiltered && state.view == .all && state.isFirstPage)
    }
}

/// Puts a list of customers into words.
struct CustomerListBuilder {
    let state: CustomerListState
    let layout: ColumnLayout
    let actor: Actor
    let words: CustomerWords
    /// How many customers each tab has, by what it asks for; nothing where that is not told yet.
    var counts: [String: String] = [:]
    /// What each customer of the page is in dimensions that the company added, where a column shows one.
    var ownCodes: [Customer.ID: [OwnField.ID: [String]]] = [:]

    var t: Words { words.t }

    var tabs: [Tab] {
        CustomerListState.View.offered(to: actor).map { view in
            Tab(
                label: t(view.name), address: state.leavingView { $0.view = view }, count: counts[CustomerListState(view).savedQuery],
                isCurrent: view == state.view && state.saved == nil)
        }
    }

    /// A column's second click turns its order round.
    var columns: [Column] {
        [Column(t("客户名称", en: "Name"))]
            + layout.columns.map { column in
                guard let key = column.orderKey else { return Column(column.label(t, words.ownFields), rank: layout.rank(of: column)) }
                let isCurrent = state.order.key == key
                let order = isCurrent ? state.order.reversed : CustomerOrder(key, isDescending: column.beginsDescending)
                return Column(
                    column.label(t, words.ownFields), sort: state.afresh { $0.order = order },
                    order: isCurrent ? (state.order.isDescending ? .descending : .ascending) : nil,
                    rank: layout.rank(of: column))
            }
    }

    private func summary(_ found: CustomerPage) -> String {
        let count = found.customers.count
        guard let opened = found.openedCount else { return t("本页 \(count) 家", en: "\(count) on this page") }
        return t(
            "本页 \(count) 家：已打开 \(opened) 份档案比对，后面还有，请翻页继续",
            en: "\(count) on this page: \(opened) archives were opened to compare, turn the page to go on")
    }

    func pager(_ found: CustomerPage) -> Pager {
        Pager(
            summary: summary(found),
            previous: found.previous.map { previous in
                state.afresh { $0.before = previous.text(of: state.order) }
            },
            next: found.next.map { next in state.afresh { $0.cursor = next.text(of: state.order) } })
    }
}

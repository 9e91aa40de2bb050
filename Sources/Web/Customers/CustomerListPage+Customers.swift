import Archive

extension CustomerListPage {
    init(
        _ found: CustomerPage, _ state: CustomerListState, _ columns: [ListColumn], peek: PeekPanel?, _ actor: Actor,
        _ words: CustomerWords
    ) {
        let layout = ColumnLayout(columns: columns)
        let builder = CustomerListBuilder(state: state, layout: layout, actor: actor, words: words)
        self.init(
            tabs: builder.tabs, count: state.countAddress, filters: builder.filters,
            filterFields: builder.filterFields, view: state.view.rawValue, columns: builder.columns,
            chooser: ColumnChooser(layout: layout, list: state.address), rows: found.customers.map(builder.row),
            pager: builder.pager(found), peek: peek, mayCreate: actor.role.changesCustomers,
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

    var t: Words { words.t }

    var tabs: [Tab] {
        // A salesperson sees no customers but the own ones.
        let views = CustomerListState.View.allCases.filter { view in
            switch view {
            case .all, .waiting: true
            case .mine: actor.role.changesCustomers && actor.role != .salesperson
            case .returned, .draft: actor.role.changesCustomers
            }
        }
        return views.map { view in
            Tab(
                label: t(view.name), address: state.afresh { $0.view = view }, isCurrent: view == state.view)
        }
    }

    /// A column's second click turns its order round.
    var columns: [Column] {
        [Column(t("客户名称", en: "Name"))]
            + layout.columns.map { column in
                guard let key = column.orderKey else { return Column(column.label(t), rank: layout.rank(of: column)) }
                let isCurrent = state.order.key == key
                let order = isCurrent ? state.order.reversed : CustomerOrder(key, isDescending: column.beginsDescending)
                return Column(
                    column.label(t), sort: state.afresh { $0.order = order },
                    order: isCurrent ? (state.order.isDescending ? .descending : .ascending) : nil,
                    rank: layout.rank(of: column))
            }
    }

    func pager(_ found: CustomerPage) -> Pager {
        Pager(
            summary: t("本页 \(found.customers.count) 家", en: "\(found.customers.count) on this page"),
            previous: found.previous.map { previous in
                state.afresh { $0.before = previous.text(of: state.order) }
            },
            next: found.next.map { next in state.afresh { $0.cursor = next.text(of: state.order) } })
    }
}

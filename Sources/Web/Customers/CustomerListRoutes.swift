import Archive
import HTTPTypes

/// The list of customers within the reader's reach, as a page and over the API.
struct CustomerListRoutes: Sendable {
    let archive: Archive

    /// Most drafts handed over at once.
    static let bulkMax = CustomerStore.pageCountMax
    /// Most tabs that are counted, the foremost.
    private static let countedTabsMax = 20
    /// Most archives opened to count those of a tab.
    private static let openedForTabMax = 1_000

    var routes: [Route] {
        [
            .page("/customers", access: CustomerAccess.readers, Bilingual("客户列表", en: "Customers"), show),
            .page("/customers/count", access: CustomerAccess.readers, Bilingual("客户数量", en: "How many"), count),
            .page("/customers/tabs", access: CustomerAccess.readers, Bilingual("各视图的数量", en: "How many in each view"), tabs),
            .form("/customers/columns", access: CustomerAccess.readers, Bilingual("选择列", en: "Choose columns"), arrange),
            .form("/customers/bulk", access: CustomerAccess.editors, Bilingual("批量操作", en: "Bulk actions"), bulk),
            .api(
                .get, "/customers", access: CustomerAccess.readers, Bilingual("客户列表", en: "Customers"),
                parameters: RouteParameter.paging + Self.orders + Self.filters, gives: Schema.page(of: .named("CustomerSummary"), turnsBack: true),
                list),
        ]
    }

    // MARK: - Reading

    private func show(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let state = CustomerListState(call.query)
        let words = CustomerWords(actor, archive, call.view)
        let peek = try await peek(state, actor, words)
        if call.wantsFragment, let peek { return .fragment(peek.html(call.view.t)) }
        let (query, place) = (state.query(for: actor), try state.place())
        let (found, views) = try await archive.look(as: actor) { work in
            let views = try work.savedViews.all()
            let ofView = views.first { $0.id == state.saved }?.columns ?? []
            let columns = ofView.isEmpty ? try work.listColumns.chosen() : ofView
            let page = try work.customers.list(query, place, limit: PageLimit.usual.rows)
            let ids = columns.contains { $0.ownID != nil } ? page.customers.map(\.id) : []
            return ((page, columns, ownCodes: try work.customers.ownCodes(of: ids)), views)
        }
        let list = CustomerListPage(found.0, state, found.1, views, peek: peek, ownCodes: found.ownCodes, actor, words)
        return .page(customerListView(list, call.view))
    }

    private func list(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        var problems: [FieldProblem] = []
        _ = CustomerFilter(texts: call.query.texts(CustomerFilter.parameter)) { problems.append($0) }
        guard problems.isEmpty else { throw ArchiveError.invalid(problems) }
        let state = CustomerListState(call.query)
        let page = try await page(state, actor, limit: call.limit())
        let words = CustomerWords(actor, archive, call.view)
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: page.customers) { $1.summary($0, words) }
                object.member("next", page.next?.text(of: state.order))
                object.member("previous", page.previous?.text(of: state.order))
            }
        }
    }

    private func count(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let query = CustomerListState(call.query).query(for: actor)
        let count = try await archive.look(as: actor) { try $0.customers.count(query) }
        let t = call.view.t
        return .fragment(
            customerCountView(
                count.isMore
                    ? t("\(count.words(t)) 家", en: count.words(t))
                    : t("共 \(count.counted) 家", en: "\(count.counted) in all")))
    }

    /// The tabs with how many there are in each.
    private func tabs(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let (views, counts) = try await archive.look(as: actor) { work in
            let views = try work.savedViews.all()
            let lists = CustomerListState.View.offered(to: actor).map { CustomerListState($0) } + views.map(\.list)
            let counts = try lists.prefix(Self.countedTabsMax).map { list in
                (list.savedQuery, try work.customers.count(list.query(for: actor), openingAtMost: Self.openedForTabMax))
            }
            return (views, Dictionary(counts) { first, _ in first })
        }
        var builder = CustomerListBuilder(
            state: CustomerListState(call.query), layout: ColumnLayout(columns: ListColumn.usual), actor: actor,
            words: CustomerWords(actor, archive, call.view))
        builder.counts = counts.mapValues(\.short)
        return .fragment(tabLinks(builder.tabs + builder.tabs(of: views)))
    }

    private func page(_ state: CustomerListState, _ actor: Actor, limit: PageLimit) async throws -> CustomerPage {
        let query = state.query(for: actor)
        let place = try state.place()
        return try await archive.look(as: actor) { try $0.customers.list(query, place, limit: limit.rows) }
    }

    /// The customer beside the list; nil when none is asked for or it is out of reach by now.
    private func peek(_ state: CustomerListState, _ actor: Actor, _ words: CustomerWords) async throws -> PeekPanel? {
        guard let number = state.peek else { return nil }
        do {
            let reading = try await archive.look(as: actor) { try CustomerReading(of: number, peeking: true, in: $0) }
            let page = CustomerPeekPage(reading, close: state.with { $0.peek = nil }.address, actor, words)
            return customerPeekView(page, words.view)
        } catch ArchiveError.notFound {
            return nil
        }
    }

    // MARK: - Columns

    /// Keeps the columns that were ticked, in the order of their places; too many are cut off.
    private func arrange(_ call: Call) async throws -> Reply {
        let columns = call.form.text("act") == "reset" ? ListColumn.usual : ListColumn.arranged(by: call.form)
        try await archive.work(as: call.actor()) { try $0.listColumns.choose(columns) }
        return Reply.redirect(to: redirectTarget(from: call.form.text("return")))
    }

    // MARK: - Many at a time

    /// Each customer is an act of its own: what cannot be done to one keeps no other back.
    private func bulk(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        if let act = call.form.text("act"), act.hasPrefix("edit") {
            var body = BulkEditBody(call.form)
            if act == "edit-all" { body.numbers = nil }
            return .page(bulkEditView(BulkEditPage(body, actor, CustomerWords(actor, archive, call.view)), call.view))
        }
        var outcome = BulkOutcome()
        for number in call.form.texts("selected").prefix(Self.bulkMax) {
            do {
                _ = try await archive.work(as: actor) { try $0.customers.submitAsItIs(number) }
                outcome.done += 1
            } catch let error as ArchiveError {
                outcome.refused.append((number, error))
            }
        }
        return .page(bulkOutcomeView(BulkOutcomePage(outcome, call.view.t), call.view))
    }

    private static let orders: [RouteParameter] = [
        .query(
            "sort", .choice(CustomerOrder.Key.allCases.flatMap { [$0.rawValue, "-" + $0.rawValue] }),
            Bilingual("排序，前加 - 为倒序，默认 -entered", en: "Order, - for the greatest first; -entered unless told")),
        .query(
            "before", .text(charactersMax: 2_048),
            Bilingual("后一页回复中的 previous", en: "The `previous` of the page behind")),
    ]
    private static let filters = CustomerQuery.filterFields.map { field in
        RouteParameter.query(field.rawValue, .text(charactersMax: 20), Bilingual(field.wording))
    } + [condition]
    private static let condition: RouteParameter = {
        let ways = FilterTest.Way.allCases.map(\.rawValue).joined(separator: ", ")
        return .query(
            CustomerFilter.parameter, .text(charactersMax: 400),
            Bilingual(
                "条件，可重复：组号:字段:方式:值，如 1:industry:is:C|E；同组为且，组间为或。方式：\(ways)",
                en: "A condition, repeatable: group:field:way:value, such as 1:industry:is:C|E; all of a group, any group. Ways: \(ways)"))
    }()
}

import Database
import Wording

/// A list of which each customer is opened and looked at, because a condition asks for what is sealed.
///
/// It opens so many for one page and then says where to go on, so that no condition, however rare what it asks for, holds anybody up.
struct CheckedList {
    /// Most archives opened for one page, unless told otherwise.
    static let openedMax = 4_000
    /// Archives opened before it is asked for more of a walk: a page of them at first, and twice as many each time.
    private static let firstStep = 64
    private static let stepMax = 1_024

    let work: UnitOfWork
    let check: FilterCheck
    /// Most archives opened for one page.
    let openedMax: Int

    func read(_ list: OrderedList, from start: CustomerCursor?, _ limit: Int) throws -> ListStretch {
        var found: [ListedCustomer] = []
        var place = start
        var openedCount = 0
        // The few are put in order by one statement, which is not done a second time.
        var step = min(list.few == nil ? Self.firstStep : openedMax, openedMax)
        while true {
            let places = try places(list, from: place, count: step)
            let vacant = try work.customers.withoutClasses(places.map(\.id), in: check.vacantClasses)
            let open = places.filter { vacant.contains($0.id) }
            openedCount += places.count - open.count
            for portion in work.portions(of: open) {
                let customers = try work.opened(portion.map(\.id))
                for place in portion {
                    openedCount += 1
                    guard let customer = customers[place.id], check.holds(for: customer) else { continue }
                    found.append(ListedCustomer(summary: CustomerSummary(customer), value: place.value))
                    if found.count > limit { return ListStretch(found, limit: limit) }
                }
            }
            guard let last = places.last, places.count == step else { return ListStretch(found, limit: limit) }
            guard openedCount < openedMax else {
                return ListStretch(found, brokenOffAt: last, openedCount: openedCount)
            }
            place = last
            step = min(step * 2, Self.stepMax, openedMax - openedCount)
        }
    }

    private func places(_ list: OrderedList, from cursor: CustomerCursor?, count: Int) throws -> [CustomerCursor] {
        var places: [CustomerCursor] = []
        for stretch in list.stretches(from: cursor) where places.count < count {
            places += try work.connection.rows(list.places(of: stretch, limit: count - places.count)) { row in
                let id = try row.next(Customer.ID.self)
                return CustomerCursor(value: try row.next(), id: id)
            }
        }
        return places
    }
}

extension CustomerStore {
    /// Most archives opened to tell who is on a list.
    private static let openedForAllMax = 50_000

    /// Counts by opening.
    func count(_ query: CustomerQuery, _ check: FilterCheck, openingAtMost openedMax: Int) throws -> BoundedCount {
        let ids = try work.connection.values("SELECT c.id \(among(query)) LIMIT \(openedMax + 1)", as: Customer.ID.self)
        let count = try passing(ids.prefix(openedMax), check, atMost: BoundedCount.max + 1).count
        return BoundedCount(counted: count, isMore: ids.count > openedMax || count > BoundedCount.max)
    }

    /// Who is on a list, in no order.
    ///
    /// - Throws: `ArchiveError.invalid` where too many archives had to be opened to tell.
    func ids(of query: CustomerQuery, limit: Int) throws -> [Customer.ID] {
        let query = query.simplified(knowing: work.ownFields)
        guard let check = FilterCheck(query.filter, on: today) else {
            return try work.connection.values("SELECT c.id \(among(query)) LIMIT \(limit)")
        }
        let ids = try work.connection.values("SELECT c.id \(among(query)) LIMIT \(Self.openedForAllMax + 1)", as: Customer.ID.self)
        guard ids.count <= Self.openedForAllMax else { throw ArchiveError.invalid([FieldProblem("customers", .tooWide)]) }
        return try passing(ids[...], check, atMost: limit)
    }

    /// Those whom a check lets through, as far as so many.
    private func passing(_ ids: ArraySlice<Customer.ID>, _ check: FilterCheck, atMost max: Int) throws -> [Customer.ID] {
        var found: [Customer.ID] = []
        let vacant = try withoutClasses(Array(ids), in: check.vacantClasses)
        for portion in work.portions(of: ids.filter(vacant.contains)) where found.count < max {
            let customers = try work.opened(portion)
            found += portion.filter { customers[$0].map(check.holds) ?? false }
        }
        return Array(found.prefix(max))
    }
}

extension Wording {
    fileprivate static let tooWide = Wording(
        "条件太宽，要逐份打开才能判断，请再加一个行业、地区、负责人之类的条件。",
        en: "Too many archives would have to be opened to tell; add a condition on industry, region, owner or the like.")
}

extension UnitOfWork {
    /// Archives that are read by one statement, which is always the same.
    private static let readCount = 64

    /// A list in portions that are read at once.
    func portions<Element>(of all: [Element]) -> some Sequence<ArraySlice<Element>> {
        stride(from: 0, to: all.count, by: Self.readCount).lazy.map { all[$0..<min($0 + Self.readCount, all.count)] }
    }

    /// The archives of a portion, by id.
    func opened(_ ids: some Collection<Customer.ID>) throws -> [Customer.ID: Customer] {
        guard let first = ids.first else { return [:] }
        let padded = ids + Array(repeating: first, count: Swift.max(0, Self.readCount - ids.count))
        let customers = try connection.rows("SELECT \(CustomerColumns.whole) FROM customers c WHERE c.id IN \(list: padded)") { row in
            try KeyedCustomer(&row, keys: keys).customer
        }
        return Dictionary(customers.map { ($0.id, $0) }) { first, _ in first }
    }
}

extension DayRange {
    /// The condition on the last change of the customer `c`, beginning with AND.
    var changed: SQL {
        var sql: SQL = ""
        if let first { sql.append(" AND c.updated_at >= \(first.startMilliseconds)") }
        if let end = last?.adding(days: 1) { sql.append(" AND c.updated_at < \(end.startMilliseconds)") }
        return sql
    }
}

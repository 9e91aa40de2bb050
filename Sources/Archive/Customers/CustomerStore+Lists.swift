import Database
import Vault

/// One page of a list of customers.
public struct CustomerPage: Sendable {
    /// The customers, in the order asked for.
    public let customers: [CustomerSummary]
    /// Where the page before it ends; nil at the beginning.
    public let previous: CustomerCursor?
    /// Where the next page begins; nil at the end.
    public let next: CustomerCursor?
    /// How many archives were opened for it where the search for more was broken off; nil for a page that is whole.
    public var openedCount: Int?
}

/// How many there are, as far as it was counted.
public struct BoundedCount: Hashable, Sendable {
    /// Counting stops here.
    public static let max = 10_000
    /// How many were counted.
    public let counted: Int
    /// Whether there may be more.
    public let isMore: Bool

    init(counted: Int, isMore: Bool? = nil) {
        self.counted = min(counted, Self.max)
        self.isMore = isMore ?? (counted > Self.max)
    }
}

extension CustomerStore {
    /// Most customers on one page.
    public static let pageCountMax = 200
    /// Candidates of a narrowed list that are sorted rather than met on a walk along the order.
    static let fewCountMax = 5_000
    /// To fetch and sort a candidate costs as much as to pass by so many customers on a walk.
    private static let sortingCost = 5
    /// A walk may have to go so many times as far as it would if those it meets were spread evenly.
    private static let walkingAllowance = 9

    /// One page of the customers within reach, at the same cost wherever it lies.
    ///
    /// - Parameters:
    ///   - place: where the page lies; one before a customer that would not be full is the first page.
    ///   - limit: 1 to `pageCountMax`.
    ///
    /// A list narrowed by a text is a search by another name, and recorded like one.
    public func list(_ query: CustomerQuery, _ place: CustomerPlace = .start, limit: Int = 50) throws -> CustomerPage {
        let page = try list(query, place, limit: limit, sortingAtMost: Self.fewCountMax)
        if query.filter.looksForText {
            var body = RecordWriter()
            body.text(1, query.filter.texts.joined(separator: "\n"))
            body.integer(2, Int64(page.customers.count))
            try work.record(.customersListed, Subject(.customer, nil), body: body)
        }
        return page
    }

    func list(
        _ query: CustomerQuery, _ place: CustomerPlace, limit: Int, sortingAtMost fewMax: Int,
        openingAtMost openedMax: Int = CheckedList.openedMax
    ) throws -> CustomerPage {
        let query = query.simplified(knowing: work.ownFields)
        let list = OrderedList(
            reach: reach, query: query, order: query.order, few: try few(query, atMost: fewMax, limit: limit), today: today,
            told: work.connection.tokenTable.isTold)
        let check = FilterCheck(query.filter, on: today).map { CheckedList(work: work, check: $0, openedMax: openedMax) }
        return try page(list, check, place, min(max(limit, 1), Self.pageCountMax))
    }

    private func page(_ list: OrderedList, _ check: CheckedList?, _ place: CustomerPlace, _ limit: Int) throws -> CustomerPage {
        switch place {
        case .start:
            return CustomerPage(try read(list, check, from: nil, limit), hasPrevious: false)
        case .after(let cursor):
            return CustomerPage(try read(list, check, from: cursor, limit), hasPrevious: true)
        case .before(let cursor):
            let stretch = try read(list.reversed, check, from: cursor, limit)
            guard stretch.goesOn else { return try page(list, check, .start, limit) }
            return CustomerPage(backwards: stretch)
        }
    }

    private func read(
        _ list: OrderedList, _ check: CheckedList?, from cursor: CustomerCursor?, _ limit: Int
    ) throws -> ListStretch {
        guard let check else { return try read(list, from: cursor, limit) }
        return try check.read(list, from: cursor, limit)
    }

    /// From which days are counted back.
    var today: CalendarDate { CalendarDate(work.at) }

    /// How many customers within reach there are, counted as far as `BoundedCount.max`.
    ///
    /// - Parameter openedMax: how many archives are opened at most, where that must be to count them.
    public func count(_ query: CustomerQuery, openingAtMost openedMax: Int = 20_000) throws -> BoundedCount {
        let query = query.simplified(knowing: work.ownFields)
        if let check = FilterCheck(query.filter, on: today) { return try count(query, check, openingAtMost: openedMax) }
        return BoundedCount(
            counted: try work.connection.count("SELECT 1 \(among(query))", upTo: BoundedCount.max + 1))
    }

    /// The customers that the columns let through, of those whom the index offers.
    func among(_ query: CustomerQuery) -> SQL {
        let candidates = candidates(query)
        return "\(OrderedList.among(candidates)) \(reach.condition)\(query.conditions(on: today, told: candidates.map { _ in work.connection.tokenTable.isTold }))"
    }

    /// Those whom the index offers for a narrowed list, to be asked one by one; nil where nothing narrows it.
    private func candidates(_ query: CustomerQuery) -> SQL? { offered(query).map(Self.united) }

    /// The same as several tables, one for each way to be on the list.
    private func offered(_ query: CustomerQuery) -> [SQL]? {
        guard !query.isWhole else { return nil }
        let mint = work.keys.mint
        guard let groups = reach.groups(mint) else { return nil }
        if let matches = query.matches(within: groups, mint: mint, on: today) {
            return matches.map(work.connection.tokenTable.present)
        }
        return query.daysOfChange(on: today).map { days in
            days.map { "SELECT c.id AS id FROM customers c WHERE \(reach.condition)\($0.changed)" }
        }
    }

    /// The ids of several tables, each once.
    private static func united(_ tables: [SQL]) -> SQL {
        guard tables.count > 1 else { return tables.first ?? "" }
        return SQL.joined(tables.map { "SELECT id FROM (\($0)) one" }, separator: " UNION ")
    }

    /// The candidates of a narrowed list where they are few; where they are many, the order's index meets a page of them soon.
    private func few(_ query: CustomerQuery, atMost max: Int, limit: Int) throws -> SQL? {
        guard let offered = offered(query) else { return nil }
        // Each by itself first: tables are united as a whole before the first of them is counted.
        var sum = 0
        for table in offered {
            let count = try work.connection.count("SELECT 1 FROM (\(table)) t", upTo: max + 1)
            guard count <= max else { return nil }
            sum += count
        }
        guard try !meetsSooner(sum, query, limit: limit) else { return nil }
        let candidates = Self.united(offered)
        guard sum > max else { return candidates }
        return try work.connection.count("SELECT 1 FROM (\(candidates)) t", upTo: max + 1) > max ? nil : candidates
    }

    /// Whether a walk through the reach alone meets a page of so many candidates sooner than all of them are fetched and sorted; never where
    /// everybody it meets had to be opened.
    private func meetsSooner(_ candidateCount: Int, _ query: CustomerQuery, limit: Int) throws -> Bool {
        guard OrderedList.isWalkedWithin(reach), FilterCheck(query.filter, on: today) == nil else { return false }
        let most = candidateCount * candidateCount * Self.sortingCost / (Swift.max(limit, 1) * Self.walkingAllowance)
        return try work.connection.count("SELECT 1 FROM customers c WHERE \(reach.condition)", upTo: most + 1) <= most
    }

    /// Up to so many customers behind a place, and whether there are more: those of the same value first, then the others.
    ///
    /// Two statements, because no engine follows an index over (value, id) into the middle of many of one value otherwise.
    private func read(_ list: OrderedList, from cursor: CustomerCursor?, _ limit: Int) throws -> ListStretch {
        var found: [ListedCustomer] = []
        for stretch in list.stretches(from: cursor) where found.count <= limit {
            found += try work.connection.rows(list.page(of: stretch, limit: limit + 1 - found.count)) { row in
                let summary = try CustomerSummary(&row, keys: work.keys)
                return ListedCustomer(summary: summary, value: try row.next())
            }
        }
        return ListStretch(found, limit: limit)
    }
}

import Database

/// One page of a list of customers.
public struct CustomerPage: Sendable {
    /// The customers, in the order asked for.
    public let customers: [CustomerSummary]
    /// Where the page before it ends; nil at the beginning.
    public let previous: CustomerCursor?
    /// Where the next page begins; nil at the end.
    public let next: CustomerCursor?
}

/// How many there are, as far as it was counted.
public struct BoundedCount: Hashable, Sendable {
    /// Counting stops here.
    public static let max = 10_000
    /// How many were counted.
    public let counted: Int
    /// Whether there are more.
    public var isMore: Bool { counted > Self.max }
}

extension CustomerStore {
    /// Most customers on one page.
    public static let pageCountMax = 200
    /// Candidates of a narrowed list that are sorted rather than met on a walk along the order.
    private static let fewCountMax = 5_000

    /// One page of the customers within reach, at the same cost wherever it lies.
    ///
    /// - Parameters:
    ///   - place: where the page lies; one before a customer that would not be full is the first page.
    ///   - limit: 1 to `pageCountMax`.
    public func list(_ query: CustomerQuery, _ place: CustomerPlace = .start, limit: Int = 50) throws -> CustomerPage {
        try list(query, place, limit: limit, sortingAtMost: Self.fewCountMax)
    }

    func list(
        _ query: CustomerQuery, _ place: CustomerPlace, limit: Int, sortingAtMost fewMax: Int
    ) throws -> CustomerPage {
        let few = try few(query, atMost: fewMax)
        return try page(OrderedList(reach: reach, query: query, order: query.order, few: few), place, min(max(limit, 1), Self.pageCountMax))
    }

    private func page(_ list: OrderedList, _ place: CustomerPlace, _ limit: Int) throws -> CustomerPage {
        switch place {
        case .start:
            let (found, isMore) = try read(list, from: nil, limit)
            return CustomerPage(found, hasPrevious: false, hasNext: isMore)
        case .after(let cursor):
            let (found, isMore) = try read(list, from: cursor, limit)
            return CustomerPage(found, hasPrevious: true, hasNext: isMore)
        case .before(let cursor):
            let (found, isMore) = try read(list.reversed, from: cursor, limit)
            guard isMore else { return try page(list, .start, limit) }
            return CustomerPage(found.reversed(), hasPrevious: true, hasNext: true)
        }
    }

    /// How many customers within reach there are, counted as far as `BoundedCount.max`.
    public func count(_ query: CustomerQuery) throws -> BoundedCount {
        BoundedCount(
            counted: try work.connection.count(
                "SELECT 1 \(OrderedList.among(candidates(query))) \(reach.condition)\(query.conditions)", upTo: BoundedCount.max + 1))
    }

    /// Those whom the index offers for a narrowed list, to be asked one by one; nil where nothing narrows it.
    private func candidates(_ query: CustomerQuery) -> SQL? {
        guard !query.isWhole else { return nil }
        let mint = work.keys.mint
        return reach.groups(mint).flatMap { query.match(within: $0, mint: mint) }.map(work.connection.tokenTable.present)
    }

    /// The candidates of a narrowed list where they are few; where they are many, the order's index meets a page of them soon.
    private func few(_ query: CustomerQuery, atMost max: Int) throws -> SQL? {
        guard let candidates = candidates(query) else { return nil }
        let count = try work.connection.count("SELECT 1 FROM (\(candidates)) t", upTo: max + 1)
        return count > max ? nil : candidates
    }

    /// Up to so many customers behind a place, and whether there are more: those of the same value first, then the others.
    ///
    /// Two statements, because no engine follows an index over (value, id) into the middle of many of one value otherwise.
    private func read(
        _ list: OrderedList, from cursor: CustomerCursor?, _ limit: Int
    ) throws -> (found: [ListedCustomer], isMore: Bool) {
        var found: [ListedCustomer] = []
        for stretch in list.stretches(from: cursor) where found.count <= limit {
            found += try work.connection.rows(list.page(of: stretch, limit: limit + 1 - found.count)) { row in
                let summary = try CustomerSummary(&row, keys: work.keys)
                return ListedCustomer(summary: summary, value: try row.next())
            }
        }
        let isMore = found.count > limit
        if isMore { found.removeLast() }
        return (found, isMore)
    }
}

/// A customer with the value by which the list is ordered.
private struct ListedCustomer {
    let summary: CustomerSummary
    let value: CustomerCursor.Value

    var cursor: CustomerCursor { CustomerCursor(value: value, id: summary.id) }
}

extension CustomerPage {
    fileprivate init(_ listed: [ListedCustomer], hasPrevious: Bool, hasNext: Bool) {
        customers = listed.map(\.summary)
        previous = hasPrevious ? listed.first?.cursor : nil
        next = hasNext ? listed.last?.cursor : nil
    }
}

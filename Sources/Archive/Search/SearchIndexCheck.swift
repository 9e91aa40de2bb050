import Database
import Vault
import Wording

/// Goes over every customer, whatever the actor's reach, and works out the tokens that the index should hold.
struct SearchIndexCheck {
    /// Customers read at once.
    static let batchCount = 500

    let work: UnitOfWork
    private let index: SearchIndex

    init(work: UnitOfWork) throws {
        guard work.actor.role == .administrator || work.actor.role == .system else {
            throw ArchiveError.forbidden(
                Wording("只有系统管理员可以检查搜索索引。", en: "Only an administrator checks the search index."))
        }
        self.work = work
        index = SearchIndex(work)
    }

    /// Goes over the index once and over the customers once; 24 bytes of memory and some for each customer.
    func compare() throws -> SearchIndexReport {
        var held = try work.connection.tokenTable.sums()
        var customerCount = 0
        var incomplete: [String] = []
        var incompleteCount = 0
        try eachCustomer { customer in
            customerCount += 1
            guard held.removeValue(forKey: customer.id) != TokenSum(index.whole(customer)) else { return }
            incompleteCount += 1
            if incomplete.count < SearchIndexReport.numbersMax { incomplete.append(customer.number) }
        }
        return SearchIndexReport(
            customerCount: customerCount, incompleteCount: incompleteCount, incompleteNumbers: incomplete,
            strayCount: held.count, wasRebuilt: false)
    }

    func rebuild() throws -> SearchIndexReport {
        try work.connection.tokenTable.clear()
        var customerCount = 0
        try eachCustomer { customer in
            customerCount += 1
            try index.insert(customer, tokens: SearchIndex.tokens(of: customer.content, keys: work.keys))
        }
        try SearchScheme(connection: work.connection).note()
        var body = RecordWriter()
        body.integer(1, Int64(customerCount))
        try work.record(.searchIndexRebuilt, .archive, body: body)
        return SearchIndexReport(
            customerCount: customerCount, incompleteCount: 0, incompleteNumbers: [], strayCount: 0, wasRebuilt: true)
    }

    private func eachCustomer(_ body: (Customer) throws -> Void) throws {
        var last = Customer.ID(rawValue: 0)
        while true {
            let batch = try work.connection.rows(
                """
                SELECT \(CustomerColumns.whole)
                FROM customers c
                WHERE c.id > \(last)
                ORDER BY c.id
                LIMIT \(Self.batchCount)
                """
            ) { row in try KeyedCustomer(&row, keys: work.keys).customer }
            for customer in batch { try body(customer) }
            guard let end = batch.last else { return }
            last = end.id
        }
    }
}

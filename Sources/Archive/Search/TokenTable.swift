import Database
import Vault

/// Where an engine keeps which token stands at which customer.
protocol TokenTable {
    /// Adds new customers that come together; a token may stand there more than once.
    func insert(_ customers: [(id: Customer.ID, tokens: [BlindToken])]) throws

    /// Follows what happens to one customer.
    ///
    /// - Parameters:
    ///   - taken: what the table holds of it so far; asked for where an engine must be told. Nil for a new customer.
    ///   - added: what it should hold from now on; nil for a customer that is gone.
    /// - Returns: how many changes wait with it that ``settle()`` takes in.
    func put(
        _ id: Customer.ID, taken: @autoclosure () -> Set<BlindToken>?, added: @autoclosure () -> Set<BlindToken>?
    ) throws -> Int

    /// Goes through the customers that the table itself offers, newest first, as long as `body` wants more.
    ///
    /// - Parameter common: what is known of how common tokens are.
    func eachCandidate(_ search: CandidateSearch, _ common: CommonTokens, _ body: (inout Row) throws -> Bool) throws

    /// Everything the table itself offers for tokens that few customers have, in no order, as a table with the column `id`.
    func offered(_ match: TokenMatch) -> SQL

    /// The customers whose changes wait and match, newest first: to be looked at beside the table's own candidates.
    func waitingCandidates(_ match: TokenMatch, before: Customer.ID?) throws -> [Customer.ID]

    /// Everybody who may match as of now, in no order, as a table with the column `id`.
    func present(_ match: TokenMatch) -> SQL

    /// Whether what the table itself offers is so now for the customer `c`: who changed lately may be offered for what no longer holds.
    var isTold: SQL { get }

    /// How many changes wait to be taken in.
    func waitingCount() throws -> Int

    /// Takes in what waits.
    func settle() throws

    /// Brings the table into its smallest form.
    func merge() throws

    /// Forgets everything and is filled anew by `fill`, which puts customers into the table that it is given.
    func refill(_ fill: (any TokenTable) throws -> Void) throws

    /// What the table holds, customer by customer.
    func sums() throws -> [Customer.ID: TokenSum]
}

/// Which customers a search wants to look at, and what it reads of each.
struct CandidateSearch {
    let match: TokenMatch
    /// Only customers entered before this one.
    let before: Customer.ID?
    /// Columns of the table of customers, called `c`.
    let columns: SQL
    /// What holds for the row besides, of the same table.
    let condition: SQL
}

extension Archive {
    /// Brings the search index into its smallest form after many customers came in; searches run meanwhile.
    ///
    /// The writer is busy with it for about a minute for a million customers.
    package func settle() async throws {
        try await database.upkeep { try $0.tokenTable.merge() }
    }
}

import Database
import Language
import Vault

/// The blind index over what can be searched of a customer, and what lists are narrowed by.
///
/// It holds 64-bit tokens of short pieces of the opened values, of values that identify a customer, of its coded
/// facts and of who may see it; nobody can read them without the key. What it finds are candidates: a search opens
/// each and looks, a list asks the row.
struct SearchIndex {
    let work: UnitOfWork
    private let table: any TokenTable

    /// - Parameter table: where it is kept; the engine's own if nil.
    init(_ work: UnitOfWork, in table: (any TokenTable)? = nil) {
        self.work = work
        self.table = table ?? work.connection.tokenTable
    }

    /// Adds new customers that come together, each with the tokens of its text.
    func insert(_ customers: [(customer: Customer, tokens: [BlindToken])]) throws {
        try table.insert(customers.map { ($0.customer.id, $0.tokens + Self.facts(of: $0.customer, keys: work.keys)) })
        try classes.insert(customers.map(\.customer))
    }

    /// Adds a new customer that comes alone.
    func insertAlone(_ customer: Customer, tokens: [BlindToken]) throws {
        work.freshTokenCount += try table.put(customer.id, taken: nil, added: Set(tokens + Self.facts(of: customer, keys: work.keys)))
        try classes.insert([customer])
    }

    /// Follows a change.
    func replace(_ before: Customer, with after: Customer) throws {
        guard before.isFound(otherwiseThan: after) else { return }
        work.freshTokenCount += try table.put(after.id, taken: whole(before), added: whole(after))
        try classes.replace(before, with: after)
    }

    /// Where the codes of own fields stand beside the tokens.
    private var classes: ClassTable { ClassTable(connection: work.connection) }

    /// Takes a customer out.
    func remove(_ customer: Customer) throws {
        work.freshTokenCount += try table.put(customer.id, taken: whole(customer), added: nil)
    }

    /// The tokens of an archive's text, computed apart because they take the longest.
    static func tokens(of content: CustomerContent, keys: ArchiveKeys) -> [BlindToken] {
        keys.mint.tokens(of: SearchTokens.index(content.searchableTexts))
            + content.identifiers.map { keys.mint.token($0.kind, $0.value) }
    }

    /// Everything the index should hold of a customer.
    func whole(_ customer: Customer) -> Set<BlindToken> {
        Set(Self.whole(customer, keys: work.keys))
    }

    /// The same with keys alone, one token more than once perhaps.
    static func whole(_ customer: Customer, keys: ArchiveKeys) -> [BlindToken] {
        tokens(of: customer.content, keys: keys) + facts(of: customer, keys: keys)
    }

    /// The tokens that depend on more than the text: number, owner, department, state and coded facts.
    private static func facts(of customer: Customer, keys: ArchiveKeys) -> [BlindToken] {
        keys.mint.tokens(of: SearchTokens.index([SearchableText(.number, customer.number)]))
            + keys.mint.tokens(of: customer.facetTerms)
    }
}

extension TokenKind {
    /// A whole phone number.
    static let wholePhone = TokenKind(rawValue: 64)
    /// A whole credit code.
    static let wholeCode = TokenKind(rawValue: 65)
    /// The core of a company's name, region, trade and form aside; or a person's whole name.
    static let nameCore = TokenKind(rawValue: 66)
}

extension CustomerContent {
    /// What a search looks in (A14).
    var searchableTexts: [SearchableText] { searchableParts.map(\.text) }

    /// Whole values by which the same customer is recognised under another spelling.
    var identifiers: [(kind: TokenKind, value: String)] {
        var found: [(kind: TokenKind, value: String)] = [(.nameCore, nameCore)]
        if let creditCode { found.append((.wholeCode, creditCode.inTheClear)) }
        let phones = Set(contacts.flatMap(\.phones) + [phone].compactMap { $0 })
        found += phones.map { (.wholePhone, $0.inTheClear) }
        return found
    }

    /// What is left of the name without region, trade and legal form; the normalised name where nothing is.
    var nameCore: String {
        let plain = TextNormaliser.normalise(name.inTheClear)
        guard kind == .company else { return plain }
        let core = CompanyName(name.inTheClear).core
        return core.isEmpty ? plain : core
    }
}

extension Customer {
    /// Whether other searches or lists of other people find it than `other`; identifiers are made of the same texts.
    func isFound(otherwiseThan other: Customer) -> Bool {
        facetTerms != other.facetTerms || content.searchableTexts != other.content.searchableTexts
    }
}

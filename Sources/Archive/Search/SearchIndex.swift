import Database
import Language
import Vault

/// The blind index over what can be searched of a customer.
///
/// It holds 64-bit tokens of short pieces of the opened values, of values that identify a customer, and
/// of who may see it; nobody can read them without the key. What it finds are candidates: a search opens
/// each and looks.
struct SearchIndex {
    let work: UnitOfWork

    init(_ work: UnitOfWork) {
        self.work = work
    }

    /// The tokens of an archive's text, computed apart because they take the longest.
    static func tokens(of content: CustomerContent, keys: ArchiveKeys, mint: inout TokenMint) -> [BlindToken] {
        SearchTokens.index(content.searchableTexts).map { mint.token(of: $0) } + identifiers(of: content, keys: keys)
    }

    /// Everything the index should hold of a customer before and after a change; what both have is hashed once.
    func wholes(_ before: Customer, _ after: Customer) -> (before: Set<BlindToken>, after: Set<BlindToken>) {
        let old = SearchTokens.index(before.content.searchableTexts)
        let new = SearchTokens.index(after.content.searchableTexts)
        let kept = blind(old.intersection(new))
        return (
            kept.union(blind(old.subtracting(new))).union(beyondText(before)),
            kept.union(blind(new.subtracting(old))).union(beyondText(after))
        )
    }

    private func blind(_ pieces: Set<SearchToken>) -> Set<BlindToken> {
        Set(pieces.map { work.keys.tokenizer.token(of: $0) })
    }

    private func beyondText(_ customer: Customer) -> [BlindToken] {
        Self.identifiers(of: customer.content, keys: work.keys) + facets(of: customer)
    }

    private static func identifiers(of content: CustomerContent, keys: ArchiveKeys) -> [BlindToken] {
        content.identifiers.map { keys.tokenizer.token($0.kind, $0.value) }
    }

    /// The tokens that depend on more than the text: number, owner and department.
    func facets(of customer: Customer) -> [BlindToken] {
        var tokens = SearchTokens.index([SearchableText(.number, customer.number)]).map {
            work.keys.tokenizer.token(of: $0)
        }
        if let owner = customer.content.ownerID { tokens.append(token(.owner, owner.rawValue)) }
        if let department = customer.departmentID { tokens.append(token(.department, department.rawValue)) }
        return tokens
    }

    func token(_ kind: TokenKind, _ id: Int64) -> BlindToken {
        work.keys.tokenizer.token(kind, String(id))
    }
}

extension BlindTokenizer {
    /// The token of a piece of text.
    func token(of piece: SearchToken) -> BlindToken {
        token(TokenKind(rawValue: piece.namespace.rawValue), piece.text)
    }
}

extension TokenKind {
    /// A whole phone number.
    static let wholePhone = TokenKind(rawValue: 64)
    /// A whole credit code.
    static let wholeCode = TokenKind(rawValue: 65)
    /// The core of a company's name, region, trade and form aside; or a person's whole name.
    static let nameCore = TokenKind(rawValue: 66)
    /// The customer's owner.
    static let owner = TokenKind(rawValue: 70)
    /// The customer's department.
    static let department = TokenKind(rawValue: 71)
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
    /// Whether other searches of other people find it than `other`; identifiers are made of the same texts.
    func isFound(otherwiseThan other: Customer) -> Bool {
        departmentID != other.departmentID || content.ownerID != other.content.ownerID
            || content.kind != other.content.kind || content.searchableTexts != other.content.searchableTexts
    }
}

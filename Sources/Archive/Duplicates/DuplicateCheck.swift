import Database
import Vault

/// Finds customers that may be the same as one being entered, whoever they belong to (A13).
public struct DuplicateCheck {
    /// Most hints given.
    public static let hintCountMax = 5
    /// Customers opened for one check: those of a very common name are many.
    static let candidateCountMax = 40

    let work: UnitOfWork

    /// Customers that may be the one of which this much is typed.
    ///
    /// Phones and code may be typed in any form; what cannot be read is passed over.
    public func check(
        name: String, kind: CustomerKind = .company, phones: [String] = [], code: String? = nil
    ) throws -> [DuplicateHint] {
        let numbers = phones.flatMap { PhoneNumber.readAll($0) }.compactMap { try? $0.get().normalised }
        let creditCode = code.flatMap { try? UnifiedSocialCreditCode.read($0).get().text }
        let identity = CustomerIdentity(name: name, kind: kind, creditCode: creditCode, phones: numbers)
        return try matches(identity).prefix(Self.hintCountMax).map(hint)
    }

    /// Every customer that may be the same, the likeliest first, whatever the actor's reach.
    func matches(_ identity: CustomerIdentity) throws -> [DuplicateMatch] {
        var found: [Customer.ID: DuplicateMatch] = [:]
        for tokens in [identity.numberTokens(work.keys), identity.nameTokens(work.keys)] where !tokens.isEmpty {
            for match in try matches(identity, carryingOneOf: tokens) { found[match.summary.id] = match }
        }
        return found.values.sorted { ($0.weight, $1.summary.id) > ($1.weight, $0.summary.id) }
    }

    private func matches(
        _ identity: CustomerIdentity, carryingOneOf some: [BlindToken]
    ) throws -> [DuplicateMatch] {
        let match = TokenMatch(groups: [some])
        let tokens = work.connection.tokenTable
        let fresh = try tokens.waitingCandidates(match, before: nil)
        let recent = try matches(
            identity,
            """
            SELECT \(CustomerColumns.summaryList), c.sealed_content
            FROM customers c
            WHERE c.id IN \(list: fresh)
            """)
        let settled = try matches(
            identity,
            """
            SELECT \(CustomerColumns.summaryList), c.sealed_content
            FROM (\(tokens.offered(match))) t
            CROSS JOIN customers c
            WHERE c.id = t.id
            ORDER BY t.id DESC
            LIMIT \(Self.candidateCountMax)
            """)
        return recent + settled
    }

    private func matches(_ identity: CustomerIdentity, _ candidates: SQL) throws -> [DuplicateMatch] {
        var matches: [DuplicateMatch] = []
        try work.connection.each(candidates) { row in
            let (summary, content) = try CustomerSummary.withContent(&row, keys: work.keys)
            let evidence = identity.evidence(with: CustomerIdentity(content))
            if !evidence.isEmpty { matches.append(DuplicateMatch(summary: summary, evidence: evidence)) }
            return true
        }
        return matches
    }

    /// What may be said of a match.
    func hint(_ match: DuplicateMatch) throws -> DuplicateHint {
        let owner = match.summary.ownerID.flatMap(work.directory.person)
        let isNumbered = try work.customers.reaches(match.summary.id)
        return DuplicateHint(
            evidence: match.evidence, ownerMasked: owner.map { Mask.personName($0.name) },
            number: isNumbered ? match.summary.number : nil)
    }
}

/// A customer that may be the same, and why.
struct DuplicateMatch: Sendable {
    let summary: CustomerSummary
    let evidence: [DuplicateEvidence]

    var weight: Int { evidence.reduce(0) { $0 + $1.weight } }
}

extension UnitOfWork {
    /// The check for customers entered twice, across permissions.
    public var duplicates: DuplicateCheck { DuplicateCheck(work: self) }
}

extension CustomerStore {
    /// Whether a customer lies within the actor's reach.
    func reaches(_ id: Customer.ID) throws -> Bool {
        try work.connection.value(
            "SELECT 1 FROM customers c WHERE c.id = \(id) AND \(reach.condition)", as: Int64.self) != nil
    }
}

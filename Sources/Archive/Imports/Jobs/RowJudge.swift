import Database
import Vault

/// Gives each row of a portion its verdict.
struct RowJudge {
    private let work: UnitOfWork
    private let keyed: KeyedBatch
    private let rows: [ReadRow]
    private let earlier: [Int: Set<Int>]

    /// - Parameter earlier: by row, the earlier rows that may be the same customer.
    init(_ work: UnitOfWork, _ keyed: KeyedBatch, _ rows: [ReadRow], earlier: [Int: Set<Int>]) {
        self.work = work
        self.keyed = keyed
        self.rows = rows
        self.earlier = earlier
    }

    /// The rows that are kept, in their order; sums and blank rows are not.
    func judged() throws -> [JudgedRow] {
        let identities = try identities()
        return try rows.compactMap { row in
            switch row.reading.outcome {
            case .total, .blank: nil
            case .refused:
                JudgedRow(
                    number: row.reading.number, verdict: .refused, problems: row.reading.problems,
                    notices: row.reading.notices)
            case .customer(let content): try judge(row, content, identities)
            }
        }
    }

    private func judge(
        _ row: ReadRow, _ content: CustomerContent, _ identities: [Int: CustomerIdentity]
    ) throws -> JudgedRow {
        let missing = content.missing(of: work.policies.requiredFields, work.ownFields)
        let there = try row.identity.flatMap { try work.duplicates.matches($0).first }
        let inFile = there == nil ? closest(to: row, identities) : nil
        let isDuplicate = there != nil || inFile != nil
        // Whoever imports shall meet what was left out of a row for want of a consent, and not find it among a thousand that are complete.
        let isComplete = missing.isEmpty && !row.reading.isMissingConsent
        return JudgedRow(
            number: row.reading.number,
            verdict: isDuplicate ? .duplicate : isComplete ? .complete : .lacking,
            content: content, problems: row.reading.problems, notices: row.reading.notices, missing: missing,
            matchCustomerID: there?.summary.id, matchRow: inFile?.row,
            evidence: there?.evidence ?? inFile?.evidence ?? [])
    }

    /// The earlier row that most speaks for being the same; of equals the first.
    private func closest(
        to row: ReadRow, _ identities: [Int: CustomerIdentity]
    ) -> (row: Int, evidence: [DuplicateEvidence])? {
        guard let identity = row.identity else { return nil }
        var best: (row: Int, evidence: [DuplicateEvidence], weight: Int)?
        for number in (earlier[row.reading.number] ?? []).sorted() {
            guard let other = identities[number] else { continue }
            let evidence = identity.evidence(with: other)
            let weight = evidence.reduce(0) { $0 + $1.weight }
            if weight > best?.weight ?? 0 { best = (number, evidence, weight) }
        }
        return best.map { ($0.row, $0.evidence) }
    }

    /// The identities of this portion's rows and of the earlier ones that come into question.
    private func identities() throws -> [Int: CustomerIdentity] {
        var identities: [Int: CustomerIdentity] = [:]
        for row in rows { identities[row.reading.number] = row.identity }
        let wanted = earlier.values.reduce(into: Set<Int>()) { $0.formUnion($1) }
        for number in wanted where identities[number] == nil {
            let stored = try work.imports.stored(keyed, "r.row_number = \(number)", limit: 1)
            identities[number] = stored.first?.row.content.map(CustomerIdentity.init)
        }
        return identities
    }
}

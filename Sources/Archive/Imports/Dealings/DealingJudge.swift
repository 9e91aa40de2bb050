import Database
import Vault
import Wording

/// Finds the customer of each row of a list of dealings: by number, by credit code, by name. What is doubtful a person chooses or leaves.
struct DealingJudge {
    private let work: UnitOfWork
    private let rows: [ReadRow]

    init(_ work: UnitOfWork, _ rows: [ReadRow]) {
        self.work = work
        self.rows = rows
    }

    /// What a row says of its customer; rows that say the same are looked up once.
    private struct Naming: Hashable {
        let number: String?
        let code: PrivateText?
        let name: PrivateText
    }

    /// Who is meant.
    private enum Meaning {
        case sure(Customer.ID)
        /// The likeliest, and why.
        case doubtful(Customer.ID, [DuplicateEvidence])
        case nobody
    }

    /// The rows that are kept, in their order; sums and blank rows are not.
    func judged() throws -> [JudgedRow] {
        var meanings: [Naming: Meaning] = [:]
        var known: [Customer.ID: Set<PrivateText>] = [:]
        return try rows.compactMap { row in
            guard let content = row.reading.content, let dealing = row.reading.dealing else {
                guard case .refused = row.reading.outcome else { return nil }
                return JudgedRow(
                    number: row.reading.number, verdict: .refused, problems: row.reading.problems, notices: row.reading.notices)
            }
            let naming = Naming(number: row.reading.customerNumber, code: content.creditCode, name: content.name)
            let meaning = try meanings[naming] ?? meaning(of: naming)
            meanings[naming] = meaning
            var judged = JudgedRow(number: row.reading.number, verdict: .refused, content: content, notices: row.reading.notices)
            judged.dealing = dealing
            try judge(&judged, meaning, &known)
            return judged
        }
    }

    private func judge(_ row: inout JudgedRow, _ meaning: Meaning, _ known: inout [Customer.ID: Set<PrivateText>]) throws {
        switch meaning {
        case .nobody: row.problems.append(.nobodyMeant)
        case .doubtful(let id, let evidence): (row.verdict, row.matchCustomerID, row.evidence) = (.duplicate, id, evidence)
        case .sure(let id):
            (row.verdict, row.matchCustomerID) = (.complete, id)
            let numbers = try known[id] ?? work.dealings.outsideNumbers(of: id)
            known[id] = numbers
            guard let number = row.dealing?.outsideNumber, numbers.contains(number) else { return }
            (row.verdict, row.evidence) = (.duplicate, [.sameName])
            row.notices.append(.alreadyThere)
        }
    }

    private func meaning(of naming: Naming) throws -> Meaning {
        if let number = naming.number {
            do {
                return .sure(try work.customers.find(number).customer.id)
            } catch ArchiveError.notFound where !naming.name.isEmpty || naming.code != nil {
                // A number of another system: the name tells who it is.
            } catch ArchiveError.notFound {
                return .nobody
            }
        }
        let identity = CustomerIdentity(name: naming.name.inTheClear, creditCode: naming.code?.inTheClear)
        let matches = try work.duplicates.matches(identity).filter { try work.customers.reaches($0.summary.id) }
        guard let best = matches.first else { return .nobody }
        let sure = matches.filter { $0.evidence.contains(.sameCode) || $0.evidence.contains(.sameName) }
        let coded = sure.filter { $0.evidence.contains(.sameCode) }
        if let one = coded.count == 1 ? coded.first : sure.count == 1 ? sure.first : nil { return .sure(one.summary.id) }
        return .doubtful(best.summary.id, best.evidence)
    }
}

extension DealingStore {
    /// The numbers that a customer's dealings had in lists they were imported from.
    fileprivate func outsideNumbers(of id: Customer.ID) throws -> Set<PrivateText> {
        Set(try valid(work.customers.find(id)).compactMap(\.content.outsideNumber))
    }
}

extension FieldProblem {
    fileprivate static let nobodyMeant = FieldProblem(
        CustomerField.name.rawValue,
        Wording(
            "没有找到这位客户，请先建档，或改成档案里的编号、信用代码或名称",
            en: "No such customer; enter it first, or write the number, code or name of its archive"))

    fileprivate static let alreadyThere = FieldProblem(
        DealingColumn.outsideNumber.rawValue,
        Wording("这位客户已有同一原编号的交易", en: "The customer has a dealing of the same number in the list already"))
}

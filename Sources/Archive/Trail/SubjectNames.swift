import Database
import Ledger

/// What the subjects of a page of entries are called.
struct SubjectNames {
    private let directory: Directory
    private let numbers: [Int64: String]

    init(of entries: [LedgerEntry], in work: UnitOfWork) throws {
        directory = work.directory
        let customers = Set(entries.compactMap(\.subject).filter { $0.kind == .customer }.compactMap(\.id))
        let pairs = try work.connection.rows(
            "SELECT id, number FROM customers WHERE id IN \(list: customers.sorted())"
        ) { row in (try row.next(Int64.self), try row.next(String.self)) }
        numbers = Dictionary(uniqueKeysWithValues: pairs)
    }

    /// A customer's or document's number, a person's or department's name; nil for what has none, or is gone.
    func name(of subject: Subject) -> String? {
        guard let id = subject.id else { return nil }
        return switch subject.kind {
        case .customer: numbers[id]
        case .person: directory.person(Person.ID(rawValue: id))?.name
        case .department: directory.department(Department.ID(rawValue: id))?.name
        case .policyDocument: PolicyDocument(rawValue: Int(id))?.code
        default: nil
        }
    }
}

extension LedgerEntry {
    /// What it was done to; nil for nothing, or a kind that a newer program knows.
    var subject: Subject? {
        subjectKind.flatMap(Subject.Kind.init(rawValue:)).map { Subject($0, subjectID) }
    }
}

import Database
import Wording

/// The columns that a person chose for lists of customers.
public struct ListColumnStore {
    let work: UnitOfWork
}

extension UnitOfWork {
    /// The actor's own choice of columns.
    public var listColumns: ListColumnStore { ListColumnStore(work: self) }
}

extension ListColumnStore {
    /// The actor's columns in their order; the usual ones for whoever chose none.
    public func chosen() throws -> [ListColumn] {
        let stored = try work.connection.value(
            "SELECT l.columns FROM list_columns l WHERE l.person_id = \(work.actor.personID)", as: String.self)
        return stored.map(Self.read) ?? ListColumn.usual
    }

    /// Keeps the actor's choice.
    ///
    /// - Parameter columns: in their order, each once; the usual ones take the choice back.
    /// - Throws: `ArchiveError.invalid` for none or more than `ListColumn.countMax`; `.forbidden` for an actor who is nobody.
    public func choose(_ columns: [ListColumn]) throws {
        guard let person = work.actor.personID else { throw ArchiveError.forbidden(.nobody) }
        guard !columns.isEmpty, columns.count <= ListColumn.countMax, Set(columns).count == columns.count else {
            throw ArchiveError.invalid([FieldProblem("columns", .columnCount)])
        }
        try work.connection.execute("DELETE FROM list_columns WHERE person_id = \(person)")
        if columns != ListColumn.usual {
            let text = columns.map(\.rawValue).joined(separator: " ")
            try work.connection.execute("INSERT INTO list_columns (person_id, columns) VALUES (\(person), \(text))")
        }
        try work.record(.listArranged, .person(person))
    }

    /// What a newer program wrote and this one does not know is passed over.
    private static func read(_ text: String) -> [ListColumn] {
        let columns = text.split(separator: " ").compactMap { ListColumn(rawValue: String($0)) }
        return columns.isEmpty ? ListColumn.usual : columns
    }
}

extension Wording {
    fileprivate static let nobody = Wording("请先登录，再选择列。", en: "Sign in to choose columns.")
    static let columnCount = Wording(
        "请选 1 到 \(ListColumn.countMax) 列", en: "Choose 1 to \(ListColumn.countMax) columns")
}

import Vault

/// What was found in an uploaded file and how its columns are read.
public struct ImportPlan: Hashable, Sendable {
    /// The file's name as it was uploaded.
    public internal(set) var fileName: PrivateText
    /// The names of the sheets, in their order.
    public internal(set) var sheetNames: [PrivateText]
    /// The sheet that is imported, from 0.
    public internal(set) var sheetIndex: Int
    /// The header's row as the file counts; nil for a sheet without one.
    public internal(set) var headerRow: Int?
    /// The columns, in their order.
    public internal(set) var columns: [ImportColumn]
    /// What its rows are.
    public internal(set) var kind = ImportKind.customers

    /// Whether the columns can be read as they stand.
    ///
    /// - Throws: `ImportRefusal.nameColumnMissing`, `.fieldTwice`.
    func check() throws(ImportRefusal) {
        let isNamed = columns.contains { $0.target == .field(.name) }
        switch kind {
        case .customers: if !isNamed { throw .nameColumnMissing }
        case .dealings: if !isNamed, !isIdentified { throw .nameColumnMissing }
        }
        if kind == .dealings, !holdsDealings { throw .dealingColumnsMissing }
        var taken: Set<ColumnTarget> = []
        for column in columns where !column.target.takesSeveral {
            guard taken.insert(column.target).inserted else { throw .fieldTwice(column.target) }
        }
    }

    private var isIdentified: Bool {
        columns.contains { $0.target == .field(.creditCode) || $0.target == .dealing(.customerNumber) }
    }

    /// Whether it says when, and for how much.
    private var holdsDealings: Bool {
        let parts = Set(columns.map(\.target))
        return parts.contains(.dealing(.day))
            && (parts.contains(.dealing(.amount)) || parts.isSuperset(of: [.dealing(.goods), .dealing(.price)]))
    }

    /// The plan with the places a person chose.
    ///
    /// - Throws: `ImportRefusal`.
    func choosing(_ targets: [Int: ColumnTarget], ground: ColumnGround = .chosen) throws(ImportRefusal) -> ImportPlan {
        var plan = self
        for (index, target) in targets {
            guard columns.indices.contains(index), target.isOffered(in: kind) else { throw .noSuchPlace }
            guard columns[index].target != target else { continue }
            plan.columns[index].target = target
            plan.columns[index].ground = ground
        }
        return plan
    }
}

/// Which bodies may be missing, from the list of erasures that is kept with the keys.
public struct PermittedErasures: Hashable, Sendable {
    /// One subject of entries.
    public struct Subject: Hashable, Sendable {
        let kind: String
        let id: Int64

        /// The subject of this kind and id.
        public init(kind: String, id: Int64) {
            self.kind = kind
            self.id = id
        }
    }

    /// No body may be missing.
    public static let none = PermittedErasures()

    private let subjects: Set<Subject>
    private let indexes: Set<Int64>

    /// Permits the bodies of all entries about `subjects`, and of the entries at `indexes`.
    public init(subjects: Set<Subject> = [], indexes: Set<Int64> = []) {
        self.subjects = subjects
        self.indexes = indexes
    }

    func permit(_ entry: LedgerEntry) -> Bool {
        if indexes.contains(entry.index) { return true }
        guard let kind = entry.subjectKind, let id = entry.subjectID else { return false }
        return subjects.contains(Subject(kind: kind, id: id))
    }
}

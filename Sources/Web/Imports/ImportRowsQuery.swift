import Archive

/// Which rows of an import are listed, and from where.
struct ImportRowsQuery: Sendable {
    var verdict: RowVerdict?
    var outcome: RowOutcome?
    /// The row behind which the page begins; 0 for the first.
    var after = 0
    var limit = PageLimit.usual.rows

    /// - Throws: `HTTPProblem` 422 naming what is not one.
    init(_ call: Call) throws(HTTPProblem) {
        verdict = try Self.code(call.query, "verdict")
        outcome = try Self.code(call.query, "outcome")
        limit = try call.limit().rows
        guard let cursor = try call.cursor() else { return }
        guard cursor.keys.count == 1, case .number(let row) = cursor.keys[0], let after = Int(exactly: row) else {
            throw .invalid([.notAllowed("cursor")])
        }
        self.after = after
    }

    /// As they stand in an address, without the place in the list.
    var items: [(name: String, value: String)] {
        [("verdict", verdict?.rawValue), ("outcome", outcome?.rawValue)].compactMap { name, value in
            value.map { (name, $0) }
        }
    }

    func rows(of id: ImportBatch.ID, in work: UnitOfWork) throws -> ImportRowPage {
        try work.imports.rows(of: id, verdict: verdict, outcome: outcome, after: after, limit: limit)
    }

    private static func code<Code: RawRepresentable<String>>(_ query: Form, _ name: String) throws(HTTPProblem) -> Code? {
        guard let text = query.text(name) else { return nil }
        guard let code = Code(rawValue: text) else { throw .invalid([.notAllowed(name)]) }
        return code
    }
}

import Archive
import Wording

/// How many rows of a list are wanted at once.
struct PageLimit: Sendable, Hashable {
    let rows: Int

    static let rowsMax = 200
    static let usual = PageLimit(known: 50)

    /// - Parameter text: the query's `limit`; nil means the usual 50.
    /// - Throws: `HTTPProblem` 422 naming `limit` for anything but 1 to 200. In particular 0 is refused: it does not
    ///   mean all.
    init(_ text: String?) throws(HTTPProblem) {
        guard let text else {
            self = .usual
            return
        }
        guard let rows = Int(text), (1...Self.rowsMax).contains(rows) else {
            let words = Wording(
                "应为 1 到 \(Self.rowsMax) 的整数", en: "should be a whole number from 1 to \(Self.rowsMax)")
            throw .invalid([FieldProblem("limit", words)])
        }
        self.rows = rows
    }

    private init(known rows: Int) {
        self.rows = rows
    }
}

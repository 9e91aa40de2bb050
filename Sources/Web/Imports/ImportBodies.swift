import Archive

/// Which sheet of the file a program wants read, and where its header is.
struct ImportPlaceBody: Decodable, Sendable {
    /// From 0.
    var sheetIndex: Int
    /// As the file counts, from 1; null for a sheet without a header.
    var headerRow: Int?
}

/// Where a program says the columns go; columns it does not name stay.
struct ImportColumnsBody: Decodable, Sendable {
    struct Column: Decodable, Sendable {
        /// From 0.
        var index: Int
        /// A `ColumnTarget.code`.
        var field: String
    }

    var columns: [Column]

    /// - Throws: `HTTPProblem` 422 naming what is no place.
    func targets() throws(HTTPProblem) -> [Int: ColumnTarget] {
        guard columns.count <= ImportLimits.columnsMax else { throw .invalid([.notAllowed("columns")]) }
        var targets: [Int: ColumnTarget] = [:]
        for (place, column) in columns.enumerated() {
            guard let target = ColumnTarget(code: column.field) else {
                throw .invalid([.notAllowed("columns[\(place)].field")])
            }
            targets[column.index] = target
        }
        return targets
    }
}

/// What a program wants done with a suspected duplicate.
struct ImportChoiceBody: Decodable, Sendable {
    var choice: String

    /// - Throws: `HTTPProblem` 422 naming `choice`.
    func decided() throws(HTTPProblem) -> RowChoice {
        guard let choice = RowChoice(rawValue: choice) else { throw .invalid([.notAllowed("choice")]) }
        return choice
    }
}

/// The same for all of them at once.
struct ImportChoicesBody: Decodable, Sendable {
    var choice: String
    /// Whether decisions already made stay; true when absent.
    var onlyUndecided: Bool?
}

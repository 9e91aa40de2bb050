import Database
import Wording

extension ImportStore {
    /// What is said of each row that is refused, lacks something or looks like a duplicate, by row number.
    func reasons(_ keyed: KeyedBatch, in tongue: Tongue) throws -> [Int: String] {
        var reasons: [Int: String] = [:]
        var after = 0
        while true {
            let rows = try stored(
                keyed, "r.row_number > \(after) AND r.verdict <> 'complete'", limit: ImportLimits.portionRows)
            guard let last = rows.last else { return reasons }
            for stored in rows { reasons[stored.row.number] = stored.row.reason.in(tongue) }
            after = last.row.number
        }
    }

    /// How many rows are still to be filed.
    func openRowCount(_ id: ImportBatch.ID) throws -> Int {
        try work.connection.value(
            "SELECT count(*) FROM import_rows WHERE batch_id = \(id) AND outcome IS NULL AND verdict <> 'refused'") ?? 0
    }

    /// How many rows could be taken back.
    func filedRowCount(_ id: ImportBatch.ID) throws -> Int {
        try work.connection.value(
            "SELECT count(*) FROM import_rows WHERE batch_id = \(id) AND outcome IN ('created', 'updated')") ?? 0
    }
}

extension JudgedRow {
    /// Everything that is to be said of the row, in one line.
    var reason: Wording {
        var parts = evidenceWordings + problems.map(\.wording)
        if !missing.isEmpty {
            let names = missing.map(\.wording)
            parts.append(
                Wording(
                    "缺少：" + names.map(\.chinese).joined(separator: "、"),
                    en: "Missing: " + names.map(\.english).joined(separator: ", ")))
        }
        return Wording(
            parts.map(\.chinese).joined(separator: "；"), en: parts.map(\.english).joined(separator: "; "))
    }

    private var evidenceWordings: [Wording] {
        guard verdict == .duplicate else { return [] }
        let grounds = evidence.map(\.wording)
        let place =
            matchRow.map { Wording("与第 \($0) 行", en: "row \($0)") } ?? Wording("与已有档案", en: "an existing archive")
        return [
            Wording(
                "疑似\(place.chinese)重复：" + grounds.map(\.chinese).joined(separator: "、"),
                en: "May be the same as \(place.english): " + grounds.map(\.english).joined(separator: ", "))
        ]
    }
}

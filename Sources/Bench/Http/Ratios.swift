/// How many times the sum of its floors a thing takes: medians of one run and one client.
struct Ratios {
    /// What was measured, and for whom.
    struct Key: Hashable {
        let what: String
        let viewer: Viewer?

        init(_ what: String, _ viewer: Viewer?) {
            self.what = what
            self.viewer = viewer
        }
    }

    /// Straight from the database, in milliseconds.
    var floors: [Key: Double] = [:]
    /// Through HTTP, in milliseconds.
    var measured: [Key: Double] = [:]

    /// Reads against the same rows and an empty reply; writes against a bare durable insert.
    var table: MarkdownTable {
        var table = MarkdownTable(["who", "what", "p50 ms", "floors ms", "times"])
        let reply = measured[Key("empty reply", nil)] ?? .nan
        for viewer in Viewer.allCases {
            add(to: &table, "list", viewer, floors[Key("list", viewer)].map { $0 + reply })
            add(to: &table, "open", viewer, floors[Key("open", nil)].map { $0 + reply })
            add(to: &table, "create", viewer, floors[Key("durable insert", nil)])
            add(to: &table, "change", viewer, floors[Key("durable insert", nil)])
        }
        return table
    }

    private func add(to table: inout MarkdownTable, _ what: String, _ viewer: Viewer, _ floor: Double?) {
        guard let took = measured[Key(what, viewer)], let floor else { return }
        let cells = [took, floor].map { "\($0.rounded(places: 3))" } + ["\((took / floor).rounded(places: 1))"]
        table.add([viewer.rawValue, what] + cells)
    }
}

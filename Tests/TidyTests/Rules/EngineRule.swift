/// Above the floor of the database an engine is named only where it differs from the other: in files that say so in their name.
struct EngineRule: Rule {
    /// The floors that see an open database and nothing of what is behind it.
    static let blindFloors: Set<String> = ["Archive", "Ledger", "Web"]
    static let markers = ["+SQLite", "+Postgres", "+Engines"]

    func findings(in file: SourceFile) -> [Finding] {
        guard Self.blindFloors.contains(file.floor ?? ""), !Self.markers.contains(where: file.path.contains) else { return [] }
        return file.codeLines.enumerated().compactMap { index, line in
            guard line.contains(/sqlite|postgres|FTS5/.ignoresCase()) else { return nil }
            return file.finding(line: index + 1, "an engine is named: put what differs into a file +SQLite, +Postgres or +Engines")
        }
    }
}

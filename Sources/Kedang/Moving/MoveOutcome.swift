import Archive

/// What `kedang move` did.
struct MoveOutcome: Report {
    /// Where the archive was, and still is.
    let source: String
    /// Where it is now too.
    let destination: String
    /// Rows of each table, the same here and there.
    let tables: [String: Int]
    /// Uploaded files that were taken along.
    let files: Int
    /// Entries of the trail.
    let entries: Int64
    /// The root of the trail, the same here and there.
    let root: String
    /// Whether it went on from an earlier run.
    let resumed: Bool
    private let isOnServer: Bool

    private enum CodingKeys: String, CodingKey { case source, destination, tables, files, entries, root, resumed }

    init(_ report: MoveReport, from source: ArchiveFolder, to destination: ArchiveFolder) {
        self.source = source.place
        self.destination = destination.place
        tables = report.rowCounts
        files = report.fileCount
        entries = report.entryCount
        root = report.root
        resumed = report.wasResumed
        isOnServer = destination.server != nil
    }

    var lines: [String] {
        let rows = tables.values.reduce(0, +)
        return [
            "已搬到 \(destination)：\(tables.count) 张表共 \(rows) 行，逐表核对一致；留痕 \(entries) 条，根 \(root.prefix(16))… 前后相同。",
            "Moved to \(destination): \(tables.count) tables with \(rows) rows, each compared; \(entries) entries of the trail, root \(root.prefix(16))… as before.",
            "", isOnServer ? Self.server.chinese : Self.folder.chinese, isOnServer ? Self.server.english : Self.folder.english,
        ]
    }

    private static let server = (
        chinese: "从现在起请用 --database 指定这个数据库启动（或写进 kedang.conf 的 database）。确认无误前，请保留原来的数据。",
        english: "From now on serve with --database and this address (or `database` in kedang.conf). Keep the old data until you are sure."
    )
    private static let folder = (
        chinese: "从现在起请用 --data 指定这个文件夹启动，不再用 --database。确认无误前，请保留原来的数据库。",
        english: "From now on serve with --data and this folder, without --database. Keep the old database until you are sure."
    )
}

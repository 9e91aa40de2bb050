import Archive
import ArgumentParser
import Database
import Wording

/// `kedang import`: a spreadsheet becomes customers, or an earlier import is taken back.
struct ImportCommand: KedangCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "从电子表格导入客户或交易记录。 Import customers or dealings from a spreadsheet.",
        discussion: """
            列按表头和内容自动对应，可用 --mapping 更正，列用字母或表头，去处用字段名，如 --mapping C=contact.phone。
            Columns are matched by title and content; --mapping corrects them: a letter or title, then a field, as in --mapping C=contact.phone.
            去处 Fields: \(ColumnTarget.choices.map(\.code).joined(separator: " "))
            交易记录自动认出，列的去处是 A list of dealings is told by its titles; its fields: \(ColumnTarget.dealingChoices.map(\.code).joined(separator: " "))

            \(ExitStatus.help)
            """)

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("电子表格 xlsx、xls 或 csv The spreadsheet.", valueName: "file"))
    var file: String?

    @Option(help: ArgumentHelp("列的去处，可重复 Where a column goes; may be repeated.", valueName: "column=field"))
    var mapping: [String] = []

    @Option(help: ArgumentHelp("第几个工作表，从 1 起 Which sheet, from 1.", valueName: "number"))
    var sheet: Int?

    @Option(name: .customLong("as"), help: ArgumentHelp("以谁的名义 In whose name.", valueName: "login"))
    var login: String?

    @Option(help: ArgumentHelp("疑似重复：skip、update 或 new What to do with suspected duplicates.", valueName: "choice"))
    var duplicates = RowChoice.skip

    @Flag(help: "只预演，不改动任何数据 Only rehearse; change nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("撤销整批导入 Take a whole import back.", valueName: "batch"))
    var undo: Int64?

    func validate() throws {
        guard (file == nil) != (undo == nil) else {
            throw ValidationError("请给出一个文件，或 --undo Give a file, or --undo")
        }
        guard mapping.allSatisfy({ ColumnChoice($0) != nil }) else {
            throw ValidationError("--mapping 应形如 C=contact.phone --mapping looks like C=contact.phone")
        }
    }

    func outcome() async throws -> ImportReport {
        let open = try await OpenFolder.existing(try shared.settings(), for: "import")
        return try await open.withArchive { archive in
            let run = ImportRun(archive: archive, folder: open.folder, actor: try actor(in: archive))
            if let undo { return try await run.undo(ImportBatch.ID(rawValue: undo)) }
            return try await run.import(
                file ?? "", sheet: sheet, mapping.compactMap(ColumnChoice.init), duplicates: duplicates, dryRun: dryRun)
        }
    }

    /// The person in whose name it is imported, who needs an account and the right to enter customers.
    private func actor(in archive: Archive) throws -> Actor {
        try login.map { try .named($0, in: archive) } ?? .commandLine
    }
}

extension RowChoice: ExpressibleByArgument {}

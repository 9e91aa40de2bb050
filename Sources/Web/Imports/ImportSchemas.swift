import Archive

extension ImportRoutes {
    /// The shapes of the API about imports.
    static let schemas: [(name: String, schema: Schema)] = [
        ("Import", .object(batchProperties + planProperties)),
        ("ImportRow", .object(rowProperties)),
        (
            "ImportPlace",
            .object([
                .init("sheetIndex", .integer(min: 0)),
                .init("headerRow", .optional(.integer(min: 1)), isRequired: false),
            ])
        ),
        (
            "ImportColumns",
            .object([.init("columns", .list(.object([.init("index", .integer(min: 0)), .init("field", places)])))])
        ),
        ("ImportChoice", .object([.init("choice", choices)])),
        ("ImportChoices", .object([.init("choice", choices), .init("onlyUndecided", .flag, isRequired: false)])),
    ]

    /// One of the codes of `ColumnTarget`, those of own fields (`own.12`) among them.
    private static let places = Schema.text(charactersMax: 40)
    private static let choices = Schema.choice(RowChoice.allCases.map(\.rawValue))
    private static let words: [Schema.Property] = [.init("zh", .text()), .init("en", .text())]

    private static let batchProperties: [Schema.Property] = [
        .init("id", .integer()), .init("fileName", .text(charactersMax: ImportLimits.fileNameCharactersMax)),
        .init("state", .choice(ImportState.allCases.map(\.rawValue))), .init("personId", .optional(.integer())),
        .init("person", .text()), .init("createdAt", .time), .init("updatedAt", .time), .init("fileBytes", .integer()),
        .init("isUndoable", .flag), .init("rowCount", .integer()), .init("workCount", .integer()),
        .init("doneCount", .integer()), .init("blankCount", .integer()), .init("totalCount", .integer()),
        .init("rowsPerSecond", .optional(.integer())), .init("failure", .object(words), isRequired: false),
        .init("counts", .object(counts), isRequired: false),
    ]

    private static let counts: [Schema.Property] =
        RowVerdict.allCases.map { .init($0.rawValue, .integer()) }
        + RowOutcome.allCases.map { .init($0.rawValue, .integer()) }
        + [.init("undecided", .integer())]

    private static let planProperties: [Schema.Property] = [
        .init("kind", .choice(ImportKind.allCases.map(\.rawValue))),
        .init("sheets", .list(.text())), .init("sheetIndex", .integer(min: 0)),
        .init("headerRow", .optional(.integer(min: 1))),
        .init(
            "columns",
            .list(
                .object([
                    .init("index", .integer(min: 0)), .init("letter", .text()), .init("title", .text()),
                    .init("samples", .list(.text())), .init("field", places), .init("ground", .text()),
                ]))),
    ]

    private static let rowProperties: [Schema.Property] = [
        .init("row", .integer(min: 1)), .init("verdict", .choice(RowVerdict.allCases.map(\.rawValue))),
        .init("choice", .optional(choices)), .init("outcome", .optional(.choice(RowOutcome.allCases.map(\.rawValue)))),
        .init("name", .optional(.text())), .init("customerNumber", .optional(.text())),
        .init("missing", .list(.choice(CustomerField.allCases.map(\.rawValue)))),
        .init("problems", .list(.object([.init("field", .text())] + words))),
        .init("notices", .list(.object([.init("field", .text())] + words))),
        .init(
            "match",
            .object([
                .init("customerNumber", .optional(.text()), isRequired: false),
                .init("holder", .object(words), isRequired: false), .init("row", .integer(), isRequired: false),
                .init("evidence", .list(.object(words))),
            ]), isRequired: false),
        .init(
            "dealing",
            .object([
                .init("day", .date), .init("goods", .text()), .init("amount", .text(), Bilingual("元，两位小数", en: "In yuan with two decimals")),
                .init("outsideNumber", .optional(.text())),
            ]), isRequired: false),
    ]
}

import Archive

/// The shapes of JSON about customers, for the description of the API.
enum CustomerSchemas {
    static let all: [(name: String, schema: Schema)] = [
        (
            "Customer",
            .object(
                head + facts + [
                    .init("filedVersion", .optional(.integer())), .init("size", .optional(.choice(["micro", "small", "medium", "large"]))),
                    .init("enteredBy", .optional(.integer())), .init("changedBy", .optional(.integer())),
                ] + times)
        ),
        (
            "CustomerSummary",
            .object(
                head + [
                    .init("name", .text()), .init("owner", .optional(.integer())), .init("ownerName", .optional(.text())),
                    .init("contactName", .optional(.text())), .init("contactPhone", .optional(.text())), masked,
                ] + codes + times)
        ),
        ("CustomerChange", .object(changes)),
        ("Consent", .object(consent)),
        (
            "ConsentWithdrawal",
            .object([
                .init("clear", .flag, Bilingual("同时清除须经同意的内容", en: "Take out what needed the consent as well"), isRequired: false)
            ])
        ),
        ("CustomerNote", .object([.init("text", .text(charactersMax: CustomerStore.noteCharactersMax))])),
        (
            "Uncovering",
            .object([
                .init("part", .text(), Bilingual("如 phone 或 contacts[0].phones[0]", en: "Such as phone or contacts[0].phones[0]")),
                .init("reason", .text(charactersMax: CustomerStore.uncoveringReasonCharactersMax)),
            ])
        ),
        ("Uncovered", .object([.init("part", .text()), .init("value", .text())])),
        ("ReturnReason", .object([.init("reason", .text(charactersMax: CustomerStore.reasonCharactersMax))])),
        (
            "WaitingArchive",
            .object(
                head + [
                    .init("waitingSince", .time), .init("isVerifiable", .flag), .init("filedVersion", .optional(.integer())),
                ])
        ),
        (
            "HistoryEvent",
            .object([
                .init("index", .integer()), .init("at", .time), .init("act", .optional(.text())),
                .init("person", .optional(.integer())), .init("personName", .text()), .init("version", .optional(.integer())),
                .init("state", .optional(.text())), .init("reason", .optional(.text())), .init("uncovered", .optional(.text())),
                .init(
                    "changes",
                    .list(
                        .object([
                            .init("field", .text()), .init("before", .optional(.text())), .init("after", .optional(.text())),
                        ]))),
            ])
        ),
        ("PastCustomer", .object([.init("version", .integer()), .init("at", .time), .init("person", .optional(.integer()))] + facts)),
        ("SearchHit", .object(head + [.init("name", .text()), .init("match", .text())])),
        (
            "DuplicateHint",
            .object([
                .init("evidence", .list(.text())), .init("holder", .text()), .init("number", .optional(.text())),
            ])
        ),
        ("Industry", .object([.init("code", .text()), .init("name", .text()), .init("path", .text())])),
        (
            "Region",
            .object([
                .init("code", .text()), .init("name", .text()), .init("path", .text()), .init("hasChildren", .flag),
            ])
        ),
        (
            "Dimension",
            .object([
                .init("field", .text()), .init("zh", .text()), .init("en", .text()),
                .init("values", .list(.object([.init("code", .text()), .init("zh", .text()), .init("en", .text())]))),
            ])
        ),
    ]

    private typealias Property = Schema.Property

    private static let head: [Property] = [
        .init("number", .text()), .init("version", .integer(min: 1)),
        .init("state", .choice(FilingState.allCases.map(\.rawValue))), .init("stateName", .text()),
    ]

    private static let times: [Property] = [.init("createdAt", .time), .init("updatedAt", .time)]

    private static let masked = Property(
        "masked", .list(.text()), Bilingual("被遮盖的值", en: "The values that are covered"))

    private static let codes: [Property] = CustomerField.allCases.filter { !$0.choices.isEmpty && !$0.isFurther }.map { field in
        Property(field.rawValue, .optional(.choice(field.choices.map(\.code))), Bilingual(field.wording))
    }

    private static let facts: [Property] =
        CustomerField.allCases.map { field in
            Property(field.rawValue, shape(of: field), Bilingual(field.wording))
        } + [masked]

    /// Nothing is required: PATCH takes what is there, and a draft needs only a name.
    private static let changes: [Property] = CustomerField.allCases.map { field in
        Property(field.rawValue, shape(of: field), Bilingual(field.wording), isRequired: false)
    }

    private static let consent: [Property] = [
        .init("channel", .choice(ConsentChannel.allCases.map(\.rawValue))), .init("givenOn", .date),
        .init(
            "text", .optional(.text(charactersMax: Consent.textCharactersMax)),
            Bilingual("本人同意的内容；空白则用通用的一句", en: "What was agreed to; the usual sentence where it is blank"), isRequired: false),
    ]

    /// A consent as it is kept.
    private static let kept =
        consent + [
            .init("recordedBy", .optional(.integer()), isRequired: false), .init("recordedByName", .optional(.text()), isRequired: false),
            .init("recordedAt", .time, isRequired: false), .init("withdrawnAt", .optional(.time), isRequired: false),
        ]

    private static func facts(ofContact facts: [ContactFact]) -> [Property] {
        facts.map { fact in
            let schema: Schema =
                switch fact {
                case .roles: .list(.choice(fact.choices.map(\.code)))
                default: .optional(.text(charactersMax: fact.charactersMax))
                }
            return Property(fact.rawValue, schema, Bilingual(fact.wording), isRequired: false)
        }
    }

    private static func shape(of field: CustomerField) -> Schema {
        switch field.shape {
        case .text(let charactersMax, _): .optional(.text(charactersMax: charactersMax))
        case .code: .optional(field.choices.isEmpty ? .text(charactersMax: 80) : .choice(field.choices.map(\.code)))
        case .day: .optional(.date)
        case .person: .optional(.integer())
        case .tags: .list(.text(charactersMax: 20))
        case .steps: .list(.text(charactersMax: 40))
        case .amount: .optional(.text(charactersMax: 64))
        case .count: .optional(.integer(min: 0))
        case .range:
            .optional(.object([.init("from", .optional(.text(charactersMax: 64))), .init("to", .optional(.text(charactersMax: 64)))]))
        case .sales: .list(.object([.init("year", .integer(min: 1900)), .init("amount", .text(charactersMax: 64))]))
        case .own: .object([])
        case .contacts:
            .list(
                .object([
                    .init("name", .text(charactersMax: ContactEntry.nameCharactersMax)), .init("position", .optional(.text())),
                    .init("phones", .list(.text())), .init("email", .optional(.text())),
                ] + facts(ofContact: ContactFact.allCases) + [.init("consent", .optional(.object(kept)), isRequired: false)]))
        }
    }
}

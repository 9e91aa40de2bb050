import Archive
import Wording

/// What a reader of the trail narrows it by, as it was typed.
struct TrailAnswers: Sendable {
    var person = ""
    var act = ""
    var from = ""
    var through = ""

    init(_ query: Form) {
        person = query.text("person") ?? ""
        act = query.text("act") ?? ""
        from = query.text("from") ?? ""
        through = query.text("through") ?? ""
    }

    /// - Throws: `HTTPProblem` 422 naming what is not one.
    func query() throws(HTTPProblem) -> TrailQuery {
        TrailQuery(
            personID: try value(person, "person") { Int64($0).map(Person.ID.init(rawValue:)) },
            act: try value(act, "act", Act.init(rawValue:)),
            from: try value(from, "from") { CalendarDate(isoText: $0) },
            through: try value(through, "through") { CalendarDate(isoText: $0) })
    }

    /// As they stand in an address.
    var items: [(name: String, value: String)] {
        [("person", person), ("act", act), ("from", from), ("through", through)].filter { !$0.1.isEmpty }
    }

    /// The same without one of them.
    func without(_ name: String) -> [(name: String, value: String)] { items.filter { $0.name != name } }

    private func value<Value>(
        _ text: String, _ name: String, _ read: (String) -> Value?
    ) throws(HTTPProblem) -> Value? {
        guard !text.isEmpty else { return nil }
        guard let value = read(text) else { throw .invalid([.notAllowed(name)]) }
        return value
    }
}

extension TrailRoutes {
    /// The parameters that narrow the trail.
    static let filters: [RouteParameter] = [
        .query("person", .integer(), Bilingual("由谁所做（人员编号）", en: "Done by this person (id)")),
        .query("act", .choice(Act.allCases.map(\.rawValue)), Bilingual("何事", en: "Which kind of act")),
        .query("from", .date, Bilingual("从这一天起", en: "On this day or later")),
        .query("through", .date, Bilingual("到这一天为止", en: "On this day or earlier")),
    ]

    /// The shapes of the API about the trail.
    static let schemas: [(name: String, schema: Schema)] = [
        (
            "TrailEntry",
            .object([
                .init("index", .integer(min: 0)), .init("at", .time), .init("personId", .optional(.integer())),
                .init("person", .optional(.text())), .init("role", .optional(.text())), .init("act", .text()),
                .init("subjectKind", .optional(.text())), .init("subject", .optional(.text())), .init("origin", .text()),
            ])
        ),
        (
            "TrailCheck",
            .object([
                .init("isSound", .flag), .init("entryCount", .integer()), .init("root", .text()),
                .init("headsConfirmed", .integer()), .init("firstBadIndex", .optional(.integer())), .init("zh", .text()),
                .init("en", .text()),
            ])
        ),
        (
            "Proof",
            .object([
                .init("format", .text()), .init("entry", .text()), .init("index", .integer()),
                .init("treeSize", .integer()), .init("path", .list(.text())), .init("head", .text()),
                .init("publicKey", .text()),
            ])
        ),
    ]
}

extension JSONWriter {
    /// The members of an entry of the trail.
    mutating func trail(_ row: TrailRow) {
        member("index", Int(row.id))
        member("at", row.at.isoText)
        member("personId", row.personID.map { Int($0.rawValue) })
        member("person", row.personName)
        member("role", row.role?.rawValue)
        member("act", row.kind)
        member("subjectKind", row.subject?.kind.rawValue)
        member("subject", row.subjectName)
        member("origin", row.origin)
    }
}

import Archive

/// From which day on everything is confirmed.
struct ABCConfirmationBody: Decodable, Sendable {
    var effectiveOn: String?
}

/// A decision on one proposal.
struct ABCDecisionBody: Decodable, Sendable {
    var number: String
    var level: String?
    var reason: String?
    var effectiveOn: String?

    /// - Throws: `ArchiveError.invalid` naming `level` for one that there is not.
    func chosenLevel() throws(ArchiveError) -> ABCLevel? {
        guard let level else { return nil }
        guard let known = ABCLevel(rawValue: level) else { throw .invalid([.notAllowed("level")]) }
        return known
    }
}

extension JSONWriter {
    /// The members of a run.
    mutating func abcRun(_ run: ABCRun) {
        member("id", Int(run.id.rawValue))
        member("person", run.personID.map { Int($0.rawValue) })
        member("state", run.state.rawValue)
        member("day", run.day.isoText)
        member("count", run.count)
        member("done", run.doneCount)
        member("percentA", run.policy.percentA)
        member("percentB", run.policy.percentB)
        member("createdAt", run.createdAt.isoText)
    }

    /// The members of a proposal, its score with the parts.
    mutating func abcProposal(_ proposal: ABCProposal, _ words: CustomerWords) {
        member("number", proposal.customer.number)
        member("name", words.sight.text(proposal.customer.name))
        member("place", proposal.place)
        member("before", proposal.before?.rawValue)
        member("proposed", proposal.proposed.rawValue)
        member("isChange", proposal.isChange)
        member("score", proposal.score.text)
        member("parts", each: proposal.score.lines) { line, part in
            part.member("part", line.part.rawValue)
            part.member("points", line.points)
            part.member("weight", line.weight)
        }
        member("state", proposal.state.rawValue)
        member("level", proposal.decision?.level.rawValue)
        member("decidedBy", proposal.decision.map { words.name(of: $0.personID) })
        member("effectiveOn", proposal.decision?.effectiveOn.isoText)
        member("reason", words.sight.text(proposal.decision?.reason))
    }
}

extension ABCRoutes {
    /// What a list of proposals is narrowed by.
    static let filters: [RouteParameter] = [
        .query("level", .choice(ABCLevel.allCases.map(\.rawValue)), Bilingual("只看建议为此级的", en: "Only those proposed for this level")),
        .query("changed", .flag, Bilingual("只看有变化的", en: "Only those that would change")),
        .query("open", .flag, Bilingual("只看待确认的", en: "Only those nobody decided on")),
    ]

    private static let levels = Schema.choice(ABCLevel.allCases.map(\.rawValue))

    /// What their descriptions refer to by name.
    static let schemas: [(name: String, schema: Schema)] = [
        (
            "ABCRun",
            .object([
                .init("id", .integer()), .init("person", .optional(.integer())), .init("state", .choice(ABCRun.State.allCases.map(\.rawValue))),
                .init("day", .date), .init("count", .integer()), .init("done", .integer()), .init("percentA", .integer()),
                .init("percentB", .integer()), .init("createdAt", .time),
            ])
        ),
        (
            "ABCProposal",
            .object([
                .init("number", .text()), .init("name", .text()), .init("place", .integer()), .init("before", .optional(levels)),
                .init("proposed", levels), .init("isChange", .flag), .init("score", .text()), .init("parts", .list(part)),
                .init("state", .choice(ABCProposal.State.allCases.map(\.rawValue))), .init("level", .optional(levels)),
                .init("decidedBy", .optional(.text())), .init("effectiveOn", .optional(.date)), .init("reason", .optional(.text())),
            ])
        ),
        ("ABCConfirmation", .object([.init("effectiveOn", .date, Bilingual("生效日期，默认当天", en: "From which day, today unless told"), isRequired: false)])),
        (
            "ABCDecision",
            .object([
                .init("number", .text()), .init("level", levels, Bilingual("等级，默认为建议的", en: "The level, as proposed unless told"), isRequired: false),
                .init("reason", .text(charactersMax: ABCStore.reasonCharactersMax), isRequired: false),
                .init("effectiveOn", .date, isRequired: false),
            ])
        ),
    ]

    private static let part = Schema.object([
        .init("part", .choice(ABCPart.allCases.map(\.rawValue))), .init("points", .integer(min: 0, max: 100)),
        .init("weight", .integer(min: 0, max: 100)),
    ])
}

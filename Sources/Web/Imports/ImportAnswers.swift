import Archive

/// Where a person says the columns go, as the form sends it: `column-3` is `industry`.
struct ColumnAnswers: Sendable {
    static let namePrefix = "column-"

    let targets: [Int: ColumnTarget]

    /// - Throws: `HTTPProblem` 422 naming what is no column or no place.
    init(_ form: Form) throws(HTTPProblem) {
        var targets: [Int: ColumnTarget] = [:]
        for entry in form.entries where entry.name.hasPrefix(Self.namePrefix) {
            guard let index = Int(entry.name.dropFirst(Self.namePrefix.count)),
                let target = ColumnTarget(code: entry.value)
            else { throw .invalid([.notAllowed(entry.name)]) }
            targets[index] = target
        }
        self.targets = targets
    }
}

/// What a person wants done with suspected duplicates, as the form sends it: `choice-12` is `skip`.
struct ChoiceAnswers: Sendable {
    static let namePrefix = "choice-"

    /// By row number; rows nobody decided on are not in it.
    let choices: [Int: RowChoice]

    /// - Throws: `HTTPProblem` 422 naming what is no row or no choice.
    init(_ form: Form) throws(HTTPProblem) {
        var choices: [Int: RowChoice] = [:]
        for entry in form.entries where entry.name.hasPrefix(Self.namePrefix) && !entry.value.isEmpty {
            guard let row = Int(entry.name.dropFirst(Self.namePrefix.count)),
                let choice = RowChoice(rawValue: entry.value)
            else { throw .invalid([.notAllowed(entry.name)]) }
            choices[row] = choice
        }
        self.choices = choices
    }
}

/// What is done with the page of a dry run once its decisions are kept.
enum RehearsalAct: Sendable, Equatable {
    /// Nothing more.
    case keep
    /// The same decision for every suspected duplicate nobody has decided on.
    case decideRest(RowChoice)
    /// The rows are filed.
    case commit

    /// - Throws: `HTTPProblem` 422 naming `act`.
    init(_ text: String?) throws(HTTPProblem) {
        switch text {
        case nil, "keep": self = .keep
        case "commit": self = .commit
        case let text?:
            let parts = text.split(separator: "-", maxSplits: 1)
            guard parts.count == 2, parts[0] == "rest", let choice = RowChoice(rawValue: String(parts[1])) else {
                throw .invalid([.notAllowed("act")])
            }
            self = .decideRest(choice)
        }
    }
}

import Vault
import Wording

/// Reads what was typed about a dealing by the rules, gathering every problem.
struct DealingReading {
    /// Most characters of a place, and of a product's name.
    static let nameCharactersMax = 100
    /// Most characters of a unit.
    static let unitCharactersMax = 10
    /// Most characters of a remark, and of what was broken.
    static let remarkCharactersMax = 1_000

    private let rules: EntryRules
    private let products: [Product]
    private let base: DealingContent?
    private(set) var content: DealingContent
    private(set) var problems: [FieldProblem] = []

    /// - Parameter base: what the dealing says now; nil for a new one.
    init(_ entry: DealingEntry, over base: DealingContent?, products: [Product], under rules: EntryRules) {
        self.rules = rules
        self.products = products
        self.base = base
        content = base ?? DealingContent(day: rules.today, amount: .zero)
        read("day", entry.day) { content, text throws(EntryRefusal) in
            guard !text.isEmpty else { throw .dayNeeded }
            content.day = try EntryReading.day(text, rules.today)
        }
        read("time", entry.time) { content, text throws(EntryRefusal) in
            content.minute = text.isEmpty ? nil : try Self.minute(text)
        }
        read("place", entry.place) { content, text throws(EntryRefusal) in
            content.place = try Self.text(text, charactersMax: Self.nameCharactersMax, rules.identityNumbers)
        }
        readPerson(entry.person)
        readBreach(entry)
        read("remark", entry.remark, isMultiline: true) { content, text throws(EntryRefusal) in
            content.remark = try Self.text(text, charactersMax: Self.remarkCharactersMax, rules.identityNumbers)
        }
        readLines(entry.lines)
        readAmount(entry.amount)
    }

    private mutating func read(
        _ field: String, _ typed: String, isMultiline: Bool = false, _ take: (inout DealingContent, String) throws(EntryRefusal) -> Void
    ) {
        guard let text = EntryText.clean(typed, isMultiline: isMultiline) else { return problems.append(.unreadable(field)) }
        do throws(EntryRefusal) {
            try take(&content, text)
        } catch {
            problems.append(FieldProblem(field, error.wording))
        }
    }

    private mutating func readPerson(_ typed: String) {
        read("person", typed) { [rules, base] content, text throws(EntryRefusal) in
            guard !text.isEmpty else {
                content.personID = nil
                return
            }
            guard let id = Int64(text).map(Person.ID.init(rawValue:)), let person = rules.directory.person(id),
                !person.isDisabled || base?.personID == id
            else { throw .noSuchPerson }
            (content.personID, content.personName) = (id, nil)
        }
    }

    private mutating func readBreach(_ entry: DealingEntry) {
        read("breach", entry.breach) { content, text throws(EntryRefusal) in
            guard let breach = text.isEmpty ? Breach.none : Breach(rawValue: text) else { throw .notABreach }
            content.breach = breach
        }
        read("breachNote", entry.breachNote, isMultiline: true) { [rules] content, text throws(EntryRefusal) in
            content.breachNote = try Self.text(text, charactersMax: Self.remarkCharactersMax, rules.identityNumbers)
            if content.breach == .none, content.breachNote != nil { throw .breachNotSaid }
        }
    }

    private mutating func readLines(_ entries: [DealingEntry.Line]) {
        let filled = entries.enumerated().filter { !$0.element.isBlank }
        content.lines = []
        guard filled.count <= DealingContent.lineCountMax else {
            return problems.append(FieldProblem("lines", EntryRefusal.tooManyLines.wording))
        }
        for (position, entry) in filled {
            let reading = DealingLineReading(entry, at: position, products: products, rules.identityNumbers)
            problems += reading.problems
            if let line = reading.line { content.lines.append(line) }
        }
    }

    private mutating func readAmount(_ typed: String) {
        if !content.lines.isEmpty || problems.contains(where: { $0.field.hasPrefix("lines") }) {
            let sum = content.lines.reduce(Money?.some(.zero)) { sum, line in sum?.adding(line.amount) }
            guard let sum else { return problems.append(FieldProblem("lines", EntryRefusal.amountTooLarge.wording)) }
            content.amount = sum
            return
        }
        read("amount", typed) { content, text throws(EntryRefusal) in
            guard !text.isEmpty else { throw .amountNeeded }
            guard let amount = Money(written: text) else { throw .notAnAmount }
            content.amount = amount
        }
    }

    /// `14:30` as minutes since midnight.
    static func minute(_ text: String) throws(EntryRefusal) -> Int {
        let parts = text.folded.split(separator: ":").map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour), (0...59).contains(minute) else {
            throw .notATime
        }
        return hour * 60 + minute
    }

    /// A text that is kept; nil for a blank one.
    static func text(_ text: String, charactersMax: Int, _ identity: IdentityNumberPolicy) throws(EntryRefusal) -> PrivateText? {
        guard text.count <= charactersMax else { throw .tooLong(charactersMax: charactersMax) }
        return text.isEmpty ? nil : PrivateText(try EntryText.checked(text, identity))
    }
}

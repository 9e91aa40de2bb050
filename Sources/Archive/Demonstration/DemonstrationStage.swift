import Vault

/// Plays scenes one after the other, each as its own actor at its own moment, within one transaction.
struct DemonstrationStage {
    /// From where demonstration acts come, as the ledger says it: nobody is to take them for things that happened.
    static let origin = "demonstration"
    /// What numbers of demonstration customers begin with; the company's own serials are not used up.
    static let numberPrefix = "DEMO-"
    /// How its dealings are numbered.
    static let dealingNumbering: NumberingRule = {
        var rule = NumberingRule()
        rule.prefix = "DEMO-JY-"
        return rule
    }()

    private let work: UnitOfWork
    private let snapshot: ArchiveSnapshot
    private let actors: [DemonstrationPart: Actor]
    private var customers: [Int: Customer] = [:]

    /// - Parameter people: who plays which part; they must be in the directory of this transaction.
    init(_ work: UnitOfWork, people: [DemonstrationPart: Person.ID]) throws {
        self.work = work
        let snapshot = try SnapshotStore(connection: work.connection, keys: work.keys).read()
        self.snapshot = snapshot
        actors = people.compactMapValues { snapshot.directory.actor(for: $0, origin: Self.origin) }
    }

    /// How many customers were entered so far.
    var customerCount: Int { customers.count }

    mutating func play(_ scene: DemonstrationScene) throws {
        guard let actor = actors[scene.part] else { throw ArchiveError.notFound }
        let past = UnitOfWork(
            actor: actor, at: scene.at, snapshot: snapshot, connection: work.connection, keys: work.keys)
        try play(scene, past.customers, past.dealings)
        work.adopt(past)
    }

    /// Lets the manager ask for a ranking and works it off, so that there are proposals to decide on.
    func rank() throws {
        guard let asking = present(.manager) else { return }
        let run = try asking.abc.begin()
        var goesOn = true
        while goesOn { goesOn = try asking.abc.portion(of: run.id) }
        work.adopt(asking)
    }

    /// Somebody's unit of work at the end of the story; nil for a part that nobody plays.
    func present(_ part: DemonstrationPart) -> UnitOfWork? {
        actors[part].map { UnitOfWork(actor: $0, at: work.at, snapshot: snapshot, connection: work.connection, keys: work.keys) }
    }

    /// Takes what was noted in a unit of work of the present as part of the demonstration's commit.
    func adopt(_ present: UnitOfWork) { work.adopt(present) }

    private mutating func play(_ scene: DemonstrationScene, _ store: CustomerStore, _ dealings: DealingStore) throws {
        if case .create(let content) = scene.step {
            customers[scene.customer] = try store.enterDemonstration(content)
            return
        }
        guard let customer = customers[scene.customer] else { throw ArchiveError.notFound }
        let (number, version) = (customer.number, customer.version)
        customers[scene.customer] =
            switch scene.step {
            case .create: customer
            case .change(let change): try store.change(number, from: version, to: customer.content.changed(by: change))
            case .submit: try store.submit(number, from: version)
            case .file: try store.verify(number, from: version)
            case .sendBack(let reason): try store.sendBack(number, from: version, because: reason)
            case .open: try store.open(number)
            case .deal(let entry): try Self.deal(entry, by: actors[scene.part]?.personID, with: number, store, dealings)
            }
    }
}

extension DemonstrationStage {
    /// A dealing, and what it made of the customer.
    private static func deal(
        _ entry: DealingEntry, by person: Person.ID?, with number: String, _ store: CustomerStore, _ dealings: DealingStore
    ) throws -> Customer {
        var entry = entry
        entry.person = person.map { "\($0.rawValue)" } ?? ""
        _ = try dealings.record(entry, with: number, numbering: dealingNumbering)
        return try store.find(number).customer
    }
}

extension CustomerContent {
    fileprivate func changed(by change: (inout CustomerContent) -> Void) -> CustomerContent {
        var content = self
        change(&content)
        return content
    }
}

extension CustomerStore {
    /// Enters a customer that is marked as demonstration, with a number of its own series.
    fileprivate func enterDemonstration(_ content: CustomerContent) throws -> Customer? {
        try requireEditor()
        let id = Customer.ID(rawValue: try counters.next(Customer.counterName))
        var rule = NumberingRule()
        rule.prefix = DemonstrationStage.numberPrefix
        let today = CalendarDate(work.at)
        let stem = rule.stem(year: today.year, month: today.month)
        let number = rule.number(stem: stem, serial: try counters.next("number " + stem))
        let prepared = PreparedCustomer(id: id, draft: BulkDraft(content), isDemonstration: true, keys: work.keys)
        return try insert([prepared], numbers: [number]).first
    }
}

import Vault

/// The demonstration's past: what happened to each customer, through whom and when.
struct DemonstrationPlan {
    /// How many customers there are.
    static let customerCount = 300
    /// How far back the first one was entered, in days: eighteen months.
    static let daysMax = 548
    /// How many days ago the last filed one was entered, so that there was time to file it.
    private static let filedDaysMin = 14
    /// How many days ago at most an archive was entered that is not on file yet.
    private static let waitingDaysMax = 12

    private let now: Moment
    private var dice: DemonstrationDice
    private var companies: DemonstrationCompanies
    private var dimensions: DemonstrationDimensions

    init(now: Moment, seed: UInt64, _ own: OwnFields = OwnFields()) {
        self.now = now
        dice = DemonstrationDice(seed: seed)
        companies = DemonstrationCompanies(seed: seed &+ 1)
        dimensions = DemonstrationDimensions(own, seed: seed)
    }

    /// Everything that happens, in the order of time.
    ///
    /// - Parameter people: who plays which part, needed where an archive names a person.
    mutating func scenes(with people: [DemonstrationPart: Person.ID]) -> [DemonstrationScene] {
        let stories = (0..<Self.customerCount).map { story(of: $0, people) }
        let all = stories.joined().enumerated()
        return all.sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    private mutating func story(
        of customer: Int, _ people: [DemonstrationPart: Person.ID]
    ) -> [DemonstrationScene] {
        let fate = dice.one(
            weighed: [(81, FilingState.filed), (7, .pending), (5, .returned), (7, .draft)], else: .filed)
        let days = fate == .filed ? dice.number(Self.filedDaysMin...Self.daysMax) : dice.number(2...Self.waitingDaysMax)
        let owner = dice.one(weighed: DemonstrationPart.owners, else: .manager)
        let start = DemonstrationHours.opening(daysBefore: now, days).adding(
            milliseconds: Int64(dice.number(0...480)) * 60_000)
        var story = DemonstrationStory(
            customer: customer, owner: owner, enteredBy: dice.happens(75) ? owner : .clerk, at: start, now: now)
        var content = companies.next(customer)
        dimensions.fill(&content)
        content.ownerID = people[owner]
        content.sourcePersonID = people[owner]
        content.firstContactOn = CalendarDate(start).adding(days: -dice.number(0...30))
        story.begin(with: content, fate: fate, &dice)
        return story.scenes
    }
}

import Vault

/// What happens to one customer, scene after scene.
struct DemonstrationStory {
    private let customer: Int
    private let owner: DemonstrationPart
    private let enteredBy: DemonstrationPart
    private let now: Moment
    private var at: Moment
    private(set) var scenes: [DemonstrationScene] = []
    /// For what is bought, apart from the rest.
    private var goods: DemonstrationDice

    init(customer: Int, owner: DemonstrationPart, enteredBy: DemonstrationPart, at: Moment, now: Moment) {
        self.customer = customer
        self.owner = owner
        self.enteredBy = enteredBy
        self.at = at
        self.now = now
        goods = DemonstrationDice(seed: UInt64(customer) &+ 77)
    }

    /// Enters the customer and leads it to where it stands today.
    mutating func begin(with content: CustomerContent, fate: FilingState, _ dice: inout DemonstrationDice) {
        var content = content
        if fate == .draft, dice.happens(70) { content.coreNeed = nil }
        add(.create(content), by: enteredBy)
        guard fate != .draft else { return }
        later(hours: 0...20, &dice)
        add(.submit, by: enteredBy)
        guard fate != .pending else { return }
        later(hours: 1...30, &dice)
        if fate == .returned || dice.happens(12) { sendBack(&dice) }
        guard fate == .filed else { return }
        resubmitWhereReturned(&dice)
        add(.file, by: verifier)
        goOn(&dice)
    }

    private mutating func sendBack(_ dice: inout DemonstrationDice) {
        add(.sendBack(PrivateText(dice.one(of: DemonstrationNameTable.returnReasons))), by: verifier)
    }

    private mutating func resubmitWhereReturned(_ dice: inout DemonstrationDice) {
        guard let last = scenes.last, case .sendBack = last.step else { return }
        later(hours: 1...24, &dice)
        let quantity = dice.number(2...40) * 10
        add(
            .change { content in
                let need = content.coreNeed?.inTheClear ?? ""
                content.coreNeed = PrivateText(need + "（约 \(quantity) 件，三个月内）")
            }, by: enteredBy)
        add(.submit, by: enteredBy)
        later(hours: 1...30, &dice)
    }

    /// Years of dealing: notes, a deal, sometimes trouble, and now and then somebody who looks something up.
    private mutating func goOn(_ dice: inout DemonstrationDice) {
        for _ in 0..<dice.number(0...3) {
            later(days: 3...60, &dice)
            noteCall(&dice)
        }
        if dice.happens(62) { winAndClassify(&dice) }
        if dice.happens(35) {
            later(days: 1...40, &dice)
            add(.open, by: dice.one(of: [.service, .executive, .clerk], else: .service))
        }
    }

    private mutating func noteCall(_ dice: inout DemonstrationDice) {
        let day = CalendarDate(at).description
        let note = dice.one(of: DemonstrationNameTable.callNotes)
        add(
            .change { content in
                let earlier = content.notes.map { $0.inTheClear + "\n" } ?? ""
                content.notes = PrivateText("\(earlier)\(day) \(note)")
            }, by: owner)
    }

    private mutating func winAndClassify(_ dice: inout DemonstrationDice) {
        later(days: 5...90, &dice)
        deal()
        let tier = dice.one(
            weighed: [(8, ValueTier.strategic), (27, .key), (55, .ordinary), (10, .potential)], else: .ordinary)
        let level = dice.one(weighed: [(15, ABCLevel.a), (35, .b), (50, .c)], else: .c)
        guard
            add(
                .change {
                    $0.lifecycle = .won; $0.valueTier = tier; $0.abcLevel = level
                }, by: owner)
        else { return }
        later(hours: 1...30, &dice)
        add(.file, by: verifier)
        dealAgain()
        guard dice.happens(30) else { return }
        later(days: 30...120, &dice)
        let lifecycle = dice.one(of: [Lifecycle.atRisk, .atRisk, .lost], else: .atRisk)
        add(.change { $0.lifecycle = lifecycle }, by: .clerk)
    }

    private mutating func deal() {
        add(.deal(DemonstrationGoods.dealing(on: CalendarDate(at), &goods)), by: owner)
    }

    /// What follows the first dealing, until something else happens to the customer.
    private mutating func dealAgain() {
        var dice = goods
        for _ in 0..<dice.number(0...4) {
            later(days: 7...50, &dice)
            goods = dice
            deal()
            dice = goods
        }
    }

    /// Nobody verifies their own: the manager's customers are the executive's to check.
    private var verifier: DemonstrationPart { owner == .manager ? .executive : .manager }

    private mutating func later(hours: ClosedRange<Int>, _ dice: inout DemonstrationDice) {
        let minutes = dice.number((hours.lowerBound * 60 + 3)...(hours.upperBound * 60 + 59))
        at = DemonstrationHours.next(at.adding(milliseconds: Int64(minutes) * 60_000))
    }

    private mutating func later(days: ClosedRange<Int>, _ dice: inout DemonstrationDice) {
        at = at.adding(days: dice.number(days))
        later(hours: 0...9, &dice)
    }

    /// Adds a scene; nothing that would lie in the future happens.
    @discardableResult
    private mutating func add(_ step: DemonstrationScene.Step, by part: DemonstrationPart) -> Bool {
        guard at <= now else { return false }
        scenes.append(DemonstrationScene(at: at, part: part, customer: customer, step: step))
        return true
    }
}

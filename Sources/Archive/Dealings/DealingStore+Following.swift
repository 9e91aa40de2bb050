import Database
import Vault
import Wording

extension DealingStore {
    /// Products of a customer that a search finds it by, the latest.
    static let purchaseCountMax = 100

    /// Brings the archive to what its dealings say: what a search finds it by, and where the relationship stands.
    ///
    /// - Parameter dealing: what was done something to, the cause of a move.
    func follow(_ keyed: KeyedCustomer, because dealing: Dealing) throws {
        let valid = try valid(keyed)
        let after = try refreshed(keyed, valid)
        try moveLifecycle(of: KeyedCustomer(after, key: keyed.key), because: dealing, isLast: valid.isEmpty)
    }

    /// Brings what a search finds the archive by to what its dealings say, and nothing else.
    func refresh(_ keyed: KeyedCustomer) throws { _ = try refreshed(keyed, valid(keyed)) }

    private func refreshed(_ keyed: KeyedCustomer, _ valid: [Dealing]) throws -> Customer {
        var after = keyed.customer
        after.content.purchases = Self.purchases(valid)
        if after.content.purchases != keyed.customer.content.purchases {
            try work.customers.update(keyed.customer, to: after, key: keyed.key)
        }
        return after
    }

    /// Gives dealings of one customer to another, sealed anew under its key; their versions, and what the ledger says of them, stay.
    ///
    /// - Parameter condition: which, beginning with AND; all when empty.
    /// - Throws: `ArchiveError.wrongState` for more than `Merge.dealingsMax`.
    func move(from source: KeyedCustomer, to target: KeyedCustomer, those condition: SQL = "") throws -> [Dealing.ID] {
        let dealings = try read(condition, source, Merge.dealingsMax + 1)
        guard dealings.count <= Merge.dealingsMax else { throw ArchiveError.wrongState(.tooManyDealings) }
        for dealing in dealings {
            try work.connection.execute(
                "UPDATE dealings SET customer_id = \(target.customer.id), sealed = \(seal(dealing, target.key).bytes) WHERE id = \(dealing.id)")
        }
        return dealings.map(\.id)
    }

    /// A dealing wins a customer; taking back the only one undoes the move that it had caused.
    private func moveLifecycle(of keyed: KeyedCustomer, because dealing: Dealing, isLast: Bool) throws {
        let stage = keyed.customer.content.lifecycle
        if !dealing.isCancelled, stage.isWon(by: dealing.content.day, asOf: CalendarDate(work.at), under: work.policies) {
            _ = try work.customers.move(keyed, to: .won, because: .dealing(dealing.number))
        } else if dealing.isCancelled, isLast, stage == .won, let before = try work.customers.stageBeforeDealing(keyed.customer) {
            _ = try work.customers.move(keyed, to: before, because: .withdrawn(dealing.number))
        }
    }

    private static func purchases(_ dealings: [Dealing]) -> [PrivateText] {
        var names: [PrivateText] = []
        var known = Set<PrivateText>()
        for line in dealings.lazy.flatMap(\.content.lines) where names.count < purchaseCountMax {
            if known.insert(line.name).inserted { names.append(line.name) }
        }
        return names
    }
}

extension Wording {
    fileprivate static let tooManyDealings = Wording(
        "并入的档案有超过 \(Merge.dealingsMax) 笔交易，请换过来合并。",
        en: "The archive to be absorbed has more than \(Merge.dealingsMax) dealings; merge the other way round.")
}

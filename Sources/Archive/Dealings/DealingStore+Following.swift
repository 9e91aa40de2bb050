import Vault

extension DealingStore {
    /// Products of a customer that a search finds it by, the latest.
    static let purchaseCountMax = 100

    /// Brings the archive to what its dealings say: what a search finds it by, and where the relationship stands.
    ///
    /// - Parameter dealing: what was done something to, the cause of a move.
    func follow(_ keyed: KeyedCustomer, because dealing: Dealing) throws {
        let valid = try valid(keyed)
        var after = keyed.customer
        after.content.purchases = Self.purchases(valid)
        if after.content.purchases != keyed.customer.content.purchases {
            try work.customers.update(keyed.customer, to: after, key: keyed.key)
        }
        try moveLifecycle(of: KeyedCustomer(after, key: keyed.key), because: dealing, isLast: valid.isEmpty)
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

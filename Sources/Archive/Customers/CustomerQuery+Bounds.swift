import Database

extension CustomerQuery {
    /// What the filters say of the order's own column, so that a walk along the order begins and ends where its values lie.
    func bounds(of order: CustomerOrder) -> SQL {
        guard let value = order.value else { return "" }
        return switch order.key {
        case .entered, .updated: ""
        case .region: Self.between(value, (codes[.region] ?? []).map(\.regionStem)) { $0 + "~" }
        case .industry: Self.between(value, codes[.industry] ?? []) { $0 + "~" }
        case .owner: Self.between(value, ownerIDs.map(\.rawValue)) { $0 }
        case .state: Self.between(value, states.compactMap { order.key.rank(of: $0.rawValue) }) { $0 }
        case .valueTier: Self.between(value, (codes[.valueTier] ?? []).compactMap(order.key.rank)) { $0 }
        case .lifecycle: Self.between(value, (codes[.lifecycle] ?? []).compactMap(order.key.rank)) { $0 }
        }
    }

    private static func between<Value: Comparable & SQLConvertible>(
        _ column: SQL, _ values: some Collection<Value>, end: (Value) -> Value
    ) -> SQL {
        guard let least = values.min(), let greatest = values.max() else { return "" }
        return " AND \(column) BETWEEN \(least) AND \(end(greatest))"
    }
}

import Vault

/// Which tokens a customer must carry to be a candidate.
struct TokenMatch {
    /// Of each group at least one.
    var groups: [[BlindToken]] = []
    /// Of at least one alternative all, where any are given.
    var alternatives: [[BlindToken]] = []

    /// Whether a customer is a candidate.
    func holds(_ carries: (BlindToken) -> Bool) -> Bool {
        groups.allSatisfy { $0.contains(where: carries) }
            && (alternatives.isEmpty || alternatives.contains { $0.allSatisfy(carries) })
    }
}

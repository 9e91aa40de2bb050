/// How a customer is classed, told by its word behind a small sign: bars for what it is worth, a shape for where the
/// relationship stands.
enum ClassMark: String, Sendable, CaseIterable {
    case tierStrategic = "tier-4"
    case tierKey = "tier-3"
    case tierOrdinary = "tier-2"
    case tierPotential = "tier-1"
    case prospect, won
    case atRisk = "at-risk"
    case lost

    func html(_ word: String) -> HTML {
        """
        <span class="class-mark class-\(rawValue)">\(word)</span>
        """
    }
}

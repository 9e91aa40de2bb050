/// Conditions by which a list is narrowed: all of one group, of any group.
public struct CustomerFilter: Hashable, Sendable {
    /// The groups; of each all conditions must hold, and of all groups one. None of them is empty.
    public private(set) var groups: [[FilterCondition]]

    /// Most groups.
    public static let groupsMax = 6
    /// Most conditions of a group.
    public static let conditionsMax = 8
    /// What a condition is called in an address, once for each.
    public static let parameter = "where"

    /// Groups of conditions; empty groups and those beyond the bounds are left out.
    public init(_ groups: [[FilterCondition]] = []) {
        self.groups = groups.filter { !$0.isEmpty }.prefix(Self.groupsMax).map { Array($0.prefix(Self.conditionsMax)) }
    }

    /// Whether it lets everybody through.
    public var isEmpty: Bool { groups.isEmpty }

    /// Whether it asks what a text contains.
    var looksForText: Bool { groups.contains { group in group.contains { $0.search != nil } } }

    /// Reads conditions as addresses and saved views have them, `2:industry:is:C35`; what cannot be read is told to `refuse` and left out.
    public init(texts: [String], refuse: (FieldProblem) -> Void = { _ in }) {
        var groups: [Int: [FilterCondition]] = [:]
        for text in texts.prefix(Self.groupsMax * Self.conditionsMax) {
            let parts = text.split(separator: ":" as Character, maxSplits: 1)
            do throws(FieldProblem) {
                let number = parts.first.flatMap { Int($0) }
                let condition = try FilterCondition(text: number == nil ? text : String(parts.last ?? ""))
                groups[number ?? 1, default: []].append(condition)
            } catch {
                refuse(error)
            }
        }
        self.init(groups.sorted { $0.key < $1.key }.map(\.value))
    }

    /// Its conditions as addresses and saved views have them.
    public var texts: [String] {
        groups.enumerated().flatMap { place, group in group.map { "\(place + 1):\($0.text)" } }
    }

    /// The same, with what conditions on fields that the company added go by.
    func knowing(_ own: OwnFields) -> CustomerFilter {
        var filter = self
        filter.groups = groups.map { group in group.map { $0.knowing(own) } }
        return filter
    }

    /// The same with one condition more, which must hold in any case.
    public func requiring(_ condition: FilterCondition) -> CustomerFilter {
        var filter = self
        filter.groups = groups.isEmpty ? [[condition]] : groups.map { $0 + [condition] }
        return filter
    }

    /// The same without one condition.
    public func without(_ condition: FilterCondition, inGroup place: Int) -> CustomerFilter {
        var groups = groups
        if groups.indices.contains(place) { groups[place].removeAll { $0 == condition } }
        return CustomerFilter(groups)
    }
}

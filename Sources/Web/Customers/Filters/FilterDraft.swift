import Archive

/// Conditions while somebody puts them together: rows of a form, some of them not yet complete.
struct FilterDraft: Sendable {
    /// One row.
    struct Row: Sendable {
        /// The group it belongs to, from 0.
        var group: Int
        var field: FilterField
        var way: FilterTest.Way
        var values: [String]
        /// Why it cannot be asked.
        var problem: Bilingual?
    }

    /// What the form is called by in names of its fields, `c[0][field]`.
    static let formName = "c"

    private(set) var rows: [Row]

    /// The conditions of a filter; a first row to fill in where there are none.
    init(_ filter: CustomerFilter) {
        rows = filter.groups.enumerated().flatMap { place, group in
            group.map { condition in
                Row(group: place, field: condition.field, way: condition.test.way, values: Self.values(condition))
            }
        }
        if rows.isEmpty { add(to: 0) }
    }

    /// Reads the form; what has no field is left out.
    init(_ form: Form, _ own: OwnFields) {
        rows = form.groups(Self.formName).prefix(CustomerFilter.groupsMax * CustomerFilter.conditionsMax).compactMap { row in
            guard let field = row.text("field").flatMap(FilterField.init(rawValue:)) else { return nil }
            let ways = field.ways(knowing: own)
            let way = row.text("way").flatMap(FilterTest.Way.init(rawValue:)).flatMap { ways.contains($0) ? $0 : nil }
            // A value that was typed for another field is none of this one.
            let isSame = row.text("of") == field.rawValue
            return Row(
                group: min(max(row.number("group") ?? 0, 0), CustomerFilter.groupsMax - 1), field: field,
                way: way ?? ways[0], values: isSame ? row.texts("value") : [])
        }
    }

    /// The numbers of the groups, in order.
    var groups: [Int] { Set(rows.map(\.group)).sorted() }

    /// The rows of a group with their places among all.
    func rows(of group: Int) -> [(place: Int, row: Row)] {
        rows.enumerated().filter { $1.group == group }.map { ($0, $1) }
    }

    /// Adds a row to fill in.
    mutating func add(to group: Int) {
        let field = FilterField.field(.industry)
        rows.append(Row(group: group, field: field, way: field.ways[0], values: []))
        rows.sort { $0.group < $1.group }
    }

    /// Adds a group with a row to fill in.
    mutating func addGroup() {
        add(to: (groups.last ?? -1) + 1)
    }

    /// Takes a row out.
    mutating func drop(_ place: Int) {
        if rows.indices.contains(place) { rows.remove(at: place) }
    }

    /// The filter that the rows make; nil where one of them cannot be asked, which is noted at it.
    mutating func read() -> CustomerFilter? {
        var groups: [Int: [FilterCondition]] = [:]
        for place in rows.indices {
            let row = rows[place]
            do throws(FieldProblem) {
                groups[row.group, default: []].append(try FilterCondition(row.field, row.way, row.values.joined(separator: "|")))
            } catch {
                rows[place].problem = Bilingual(error.wording)
            }
        }
        guard rows.allSatisfy({ $0.problem == nil }) else { return nil }
        return CustomerFilter(groups.sorted { $0.key < $1.key }.map(\.value))
    }

    private static func values(_ condition: FilterCondition) -> [String] {
        switch condition.test {
        case .anyOf(let codes), .noneOf(let codes): codes
        default: condition.value.isEmpty ? [] : [condition.value]
        }
    }
}

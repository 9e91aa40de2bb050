import Archive

/// A column of a board: a value of its dimension, or none.
struct BoardColumn: Sendable {
    let dimension: FilterField
    /// Nil for the customers that have no value.
    let code: String?
    /// Whether cards can be put here: not under a value that is no longer offered, which is shown as long as somebody has it.
    var isOffered = true

    /// The columns of a board in the order of the dimension; those without a value first, where there can be any; values no longer offered last.
    static func all(of dimension: FilterField, _ own: OwnFields) -> [BoardColumn] {
        let none = BoardColumn(dimension: dimension, code: nil)
        switch dimension {
        case .field(let field):
            let values = field.choices.map { BoardColumn(dimension: dimension, code: $0.code) }
            return field == .lifecycle ? values : [none] + values
        case .own(let id):
            let choices = own[id]?.choices ?? []
            return [none]
                + (choices.filter { !$0.isRetired } + choices.filter(\.isRetired)).map {
                    BoardColumn(dimension: dimension, code: $0.code, isOffered: !$0.isRetired)
                }
        case .state, .created, .updated: return []
        }
    }

    /// What the archive is asked for; nil for a column that the filters leave empty.
    func query(of state: CustomerListState, for actor: Actor) -> CustomerQuery? {
        var query = state.query(for: actor)
        query.order = .updated
        switch dimension {
        case .field(let field):
            let wanted = query.codes[field] ?? []
            guard code.map({ wanted.isEmpty || wanted.contains($0) }) ?? wanted.isEmpty else { return nil }
            if let code { query.codes[field] = [code] } else { query.filter = query.filter.requiring(FilterCondition(empty: dimension)) }
        default:
            guard let condition else { return nil }
            query.filter = query.filter.requiring(condition)
        }
        return query
    }

    /// The same customers as a list.
    func list(of state: CustomerListState) -> Address {
        state.with { list in
            list.board = nil
            list.saved = nil
            if case .field(let field) = dimension, let code {
                list.codes[field] = [code]
            } else if let condition {
                list.filter = list.filter.requiring(condition)
            }
        }.address
    }

    /// The column as a condition.
    private var condition: FilterCondition? {
        code.map { try? FilterCondition(dimension, .anyOf, $0) } ?? FilterCondition(empty: dimension)
    }
}

import Vault
import Wording

/// A list of customers that somebody keeps under a name: filters, order and columns.
public struct SavedView: Identifiable, Hashable, Sendable {
    /// The number of a view.
    public typealias ID = RowID<SavedView>

    /// Its number.
    public let id: ID
    /// Who made it and alone may change it.
    public let ownerID: Person.ID
    /// Who else sees it.
    public let sharing: Sharing
    /// The department of who made it, when it was kept last.
    let departmentID: Department.ID?
    /// What it is called.
    public let name: String
    /// What the list is asked for, as its address has it: names and values.
    public let query: String
    /// Its columns; empty where everybody has the own ones.
    public let columns: [ListColumn]

    /// Who sees a view.
    public enum Sharing: String, CodedValue {
        /// Only who made it.
        case own
        /// Also the department of who made it.
        case department
        /// Everybody who sees customers.
        case company

        public var wording: Wording {
            switch self {
            case .own: Wording("仅自己", en: "Only me")
            case .department: Wording("本部门", en: "My department")
            case .company: Wording("全公司", en: "Everybody")
            }
        }
    }

    /// Most characters of a name.
    public static let nameCharactersMax = 30
    /// Most bytes of what the list is asked for.
    public static let queryBytesMax = 4_000
    /// Most views of one person.
    public static let ownMax = 30
    /// Most views shown to one person, the shared ones among them.
    public static let shownMax = 60
}

/// What a view is to say, before it is one.
public struct SavedViewDraft: Sendable {
    public var name: String
    public var query: String
    public var columns: [ListColumn]
    public var sharing: SavedView.Sharing

    /// A view by its parts.
    public init(name: String, query: String, columns: [ListColumn] = [], sharing: SavedView.Sharing = .own) {
        self.name = name
        self.query = query
        self.columns = columns
        self.sharing = sharing
    }

    var problems: [FieldProblem] {
        var problems: [FieldProblem] = []
        if name.isEmpty || name.count > SavedView.nameCharactersMax || name.contains(where: \.isNewline) {
            problems.append(
                FieldProblem(
                    "name",
                    Wording(
                        "请给视图起个名字，不超过 \(SavedView.nameCharactersMax) 个字。",
                        en: "Give the view a name of at most \(SavedView.nameCharactersMax) characters.")))
        }
        if query.utf8.count > SavedView.queryBytesMax {
            problems.append(
                FieldProblem("query", Wording("条件太多，存不下，请减少一些。", en: "These are too many conditions to keep; leave some out.")))
        }
        if columns.count > ListColumn.countMax {
            problems.append(FieldProblem("columns", .columnCount))
        }
        return problems
    }
}

/// A column that a list of customers can have behind the name.
public enum ListColumn: Hashable, Sendable {
    case number, level, state, valueTier, industry, region, contact, owner, updated
    case lifecycle, created, department, kind, intent, needType, channel
    /// A dimension that the company added.
    case own(OwnField.ID)

    /// Most columns of one list: more do not fit beside each other.
    public static let countMax = 9

    /// The columns of whoever chose none.
    public static let usual: [ListColumn] = [
        .number, .level, .state, .valueTier, .industry, .region, .contact, .owner, .updated,
    ]

    /// Those of the program, in the order in which they are offered.
    public static let builtIn = usual + [.lifecycle, .created, .department, .kind, .intent, .needType, .channel]

    /// All that are offered: behind those of the program the dimensions that the company added.
    public static func offered(_ own: OwnFields) -> [ListColumn] { builtIn + own.dimensions.map { .own($0.id) } }

    /// Whether it is offered; a dimension may be retired by now.
    public func isOffered(_ own: OwnFields) -> Bool {
        if case .own(let id) = self { own.dimensions.contains { $0.id == id } } else { true }
    }

    /// The dimension that the company added; nil for a column of the program.
    public var ownID: OwnField.ID? {
        if case .own(let id) = self { id } else { nil }
    }
}

extension ListColumn: RawRepresentable {
    private static let byName: [String: ListColumn] = [
        "number": .number, "level": .level, "state": .state, "valueTier": .valueTier, "industry": .industry, "region": .region,
        "contact": .contact, "owner": .owner, "updated": .updated, "lifecycle": .lifecycle, "created": .created, "department": .department,
        "kind": .kind, "intent": .intent, "needType": .needType, "channel": .channel,
    ]

    /// Reads a name as it is stored.
    public init?(rawValue name: String) {
        guard let column = OwnField.id(named: name).map(ListColumn.own) ?? Self.byName[name] else { return nil }
        self = column
    }

    /// As it is stored: the name of the case, which is therefore never renamed.
    public var rawValue: String {
        if case .own(let id) = self { OwnField.prefix + String(id.rawValue) } else { "\(self)" }
    }
}

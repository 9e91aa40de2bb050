/// A column that a list of customers can have behind the name, in the order in which they are offered. Raw values are stored and never change.
public enum ListColumn: String, CaseIterable, Sendable {
    case number, level, state, valueTier, industry, region, contact, owner, updated
    case lifecycle, created, department, kind, intent, needType, channel

    /// Most columns of one list: more do not fit beside each other.
    public static let countMax = 9

    /// The columns of whoever chose none.
    public static let usual: [ListColumn] = [
        .number, .level, .state, .valueTier, .industry, .region, .contact, .owner, .updated,
    ]
}

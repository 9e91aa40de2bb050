import Wording

/// What is asked of the value of a field.
public enum FilterTest: Hashable, Sendable {
    /// It is one of these codes or persons; a class of industries or a region stands for everything below it.
    case anyOf([String])
    /// It is none of these; absent counts as none.
    case noneOf([String])
    /// It contains this text, as a search finds it.
    case contains(String)
    /// It does not contain this text.
    case lacks(String)
    /// It is on this day or later.
    case since(CalendarDate)
    /// It is on this day or earlier.
    case until(CalendarDate)
    /// It lies in the last so many days, today among them.
    case within(days: Int)
    /// It lies more than so many days back.
    case before(days: Int)
    /// It is so much or more: cents, or persons.
    case atLeast(Int64)
    /// It is so much or less: cents, or persons.
    case atMost(Int64)
    /// It says something.
    case isFilled
    /// It says nothing.
    case isEmpty

    /// A test without what it compares with. The raw values stand in addresses and saved views and are never renamed.
    public enum Way: String, CaseIterable, Sendable {
        case anyOf = "is"
        case noneOf = "not"
        case contains = "has"
        case lacks
        case since = "from"
        case until = "to"
        case within = "last"
        case before = "older"
        case atLeast = "min"
        case atMost = "max"
        case isFilled = "filled"
        case isEmpty = "empty"

        /// Whether it compares with a value.
        public var takesValue: Bool { self != .isFilled && self != .isEmpty }
    }

    /// Its way.
    public var way: Way {
        switch self {
        case .anyOf: .anyOf
        case .noneOf: .noneOf
        case .contains: .contains
        case .lacks: .lacks
        case .since: .since
        case .until: .until
        case .within: .within
        case .before: .before
        case .atLeast: .atLeast
        case .atMost: .atMost
        case .isFilled: .isFilled
        case .isEmpty: .isEmpty
        }
    }
}

extension FilterTest.Way {
    /// What people call it.
    public var wording: Wording {
        switch self {
        case .anyOf: Wording("是", en: "is")
        case .noneOf: Wording("不是", en: "is not")
        case .contains: Wording("包含", en: "contains")
        case .lacks: Wording("不包含", en: "does not contain")
        case .since: Wording("不早于", en: "on or after")
        case .until: Wording("不晚于", en: "on or before")
        case .within: Wording("最近几天内", en: "in the last days")
        case .before: Wording("早于几天前", en: "more than days ago")
        case .atLeast: Wording("不少于", en: "at least")
        case .atMost: Wording("不超过", en: "at most")
        case .isFilled: Wording("已填写", en: "is filled in")
        case .isEmpty: Wording("未填写", en: "is empty")
        }
    }
}

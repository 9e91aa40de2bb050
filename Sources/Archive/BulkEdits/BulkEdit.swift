import Vault
import Wording

/// One change to many customers, done in the background and undone on demand (G3).
public struct BulkEdit: Identifiable, Hashable, Sendable {
    /// The number of a bulk edit.
    public typealias ID = RowID<BulkEdit>

    /// Its number.
    public let id: ID
    /// Who asked for it.
    public let personID: Person.ID?
    /// From where it was asked for.
    public let origin: String
    /// How far it is.
    public let state: State
    /// What is changed.
    public let change: BulkChange
    /// Why, where somebody said so; it stands in the history of each customer that was changed.
    public let reason: PrivateText?
    /// How many customers it is about.
    public let count: Int
    /// How many of them were looked at, or looked at again while it is undone.
    public let doneCount: Int
    /// When it was asked for.
    public let createdAt: Moment

    /// Most customers of one edit.
    public static let customersMax = 10_000

    /// How far an edit is.
    public enum State: String, CodedValue {
        /// Customers are being changed.
        case running
        /// All were looked at.
        case done
        /// Stopped on the way; what was changed stays until it is undone.
        case stopped
        /// Customers are being changed back.
        case undoing
        /// What could be changed back was.
        case undone

        public var wording: Wording {
            switch self {
            case .running: Wording("正在修改", en: "Under way")
            case .done: Wording("已完成", en: "Done")
            case .stopped: Wording("已停止", en: "Stopped")
            case .undoing: Wording("正在撤销", en: "Being undone")
            case .undone: Wording("已撤销", en: "Undone")
            }
        }

        /// Whether work goes on in the background.
        public var isWorking: Bool { self == .running || self == .undoing }
    }

    /// What became of one customer.
    public enum Outcome: String, CodedValue {
        /// It was changed.
        case changed
        /// It said so already.
        case same
        /// It is out of the reach of who asked by now, or may not be changed.
        case denied
        /// It was changed back.
        case restored
        /// Somebody changed it since, so it was left as it is.
        case kept

        public var wording: Wording {
            switch self {
            case .changed: Wording("已修改", en: "Changed")
            case .same: Wording("原本如此", en: "Said so already")
            case .denied: Wording("没有权限", en: "Not allowed")
            case .restored: Wording("已改回", en: "Changed back")
            case .kept: Wording("之后又有改动，未动", en: "Changed since, left alone")
            }
        }
    }
}

/// What an edit would do, told before it is asked for.
public struct BulkEffect: Hashable, Sendable {
    /// How many customers it is about.
    public var count = 0
    /// How many of them would be changed.
    public var changing = 0
    /// How many of those are filed and must be verified again.
    public var verifying = 0
    /// How many of them would leave the sight of whoever asks.
    public var leaving = 0
    /// Whether there are more than an edit takes.
    public var isTooMany = false
}

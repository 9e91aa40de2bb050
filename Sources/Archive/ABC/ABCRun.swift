import Vault
import Wording

/// One ranking of customers, from which levels are proposed (B4).
public struct ABCRun: Identifiable, Hashable, Sendable {
    /// The number of a run.
    public typealias ID = RowID<ABCRun>

    /// Its number.
    public let id: ID
    /// Who asked for it; nil for one of the schedule, which is over everybody.
    public let personID: Person.ID?
    /// From where it was asked for.
    public let origin: String
    /// How far it is.
    public let state: State
    /// The day as of which it was worked out.
    public let day: CalendarDate
    /// How many customers it is about.
    public let count: Int
    /// How many of them were scored, ranked or confirmed in the present state.
    public let doneCount: Int
    /// When it was asked for.
    public let createdAt: Moment
    /// By which weights and quotas.
    public let policy: ABCPolicy
    /// Who is confirming all of it, from where and from which day on; nil where nobody is.
    let confirming: Confirming?
    /// Where the next portion begins.
    let cursor: Cursor

    /// Who confirms all that is open.
    struct Confirming: Hashable, Sendable {
        let personID: Person.ID
        let origin: String
        let effectiveOn: CalendarDate
    }

    /// The last row that was worked on.
    struct Cursor: Hashable, Sendable {
        let sortKey: Int64
        let customerID: Customer.ID
    }

    /// How far a run is.
    public enum State: String, CodedValue {
        /// Customers are being scored.
        case scoring
        /// Those that were scored are put in order.
        case ranking
        /// Every customer has its proposal.
        case proposed
        /// What is open is being confirmed.
        case confirming
        /// Given up, because who asked may ask no longer.
        case stopped

        public var wording: Wording {
            switch self {
            case .scoring: Wording("正在计分", en: "Scoring")
            case .ranking: Wording("正在排名", en: "Ranking")
            case .proposed: Wording("待确认", en: "To be confirmed")
            case .confirming: Wording("正在确认", en: "Being confirmed")
            case .stopped: Wording("已停止", en: "Stopped")
            }
        }

        /// Whether work goes on in the background.
        public var isWorking: Bool { self == .scoring || self == .ranking || self == .confirming }
    }
}

/// The level that a run proposes for one customer, and what became of it.
public struct ABCProposal: Hashable, Sendable {
    /// The customer.
    public let customer: CustomerSummary
    /// Its place in the ranking, the first being 1.
    public let place: Int
    /// What it is proposed to be.
    public let proposed: ABCLevel
    /// What it was when it was ranked or, once decided, when that was.
    public let before: ABCLevel?
    /// Its score.
    public let score: ABCScore
    /// What became of it.
    public let state: State
    /// What was decided; nil while it is open.
    public let decision: Decision?

    /// Whether it is another level than the customer has.
    public var isChange: Bool { proposed != before }

    /// What somebody decided on a proposal.
    public struct Decision: Hashable, Sendable {
        /// The level.
        public let level: ABCLevel
        /// Who.
        public let personID: Person.ID
        /// When.
        public let at: Moment
        /// From which day on it holds.
        public let effectiveOn: CalendarDate
        /// Why it is another than was proposed.
        public let reason: PrivateText?
    }

    /// What became of a proposal.
    public enum State: String, CodedValue {
        /// Nobody decided yet.
        case open
        /// Decided, for a day to come.
        case decided
        /// The customer has the level that was decided.
        case applied
        /// A newer run took its place, or the customer was given another level meanwhile, or is out of reach.
        case dropped

        public var wording: Wording {
            switch self {
            case .open: Wording("待确认", en: "To be confirmed")
            case .decided: Wording("已确认，待生效", en: "Confirmed, to take effect")
            case .applied: Wording("已生效", en: "In force")
            case .dropped: Wording("已失效", en: "Lapsed")
            }
        }
    }
}

/// Which proposals of a run are listed.
public struct ABCFilter: Hashable, Sendable {
    /// Only those of this level.
    public var level: ABCLevel?
    /// Only those of another level than the customer has.
    public var changedOnly = false
    /// Only those that nobody decided on.
    public var openOnly = false

    /// All of them.
    public init() {}
}

/// One page of proposals in the order of the ranking.
public struct ABCPage: Sendable {
    /// The proposals.
    public let proposals: [ABCProposal]
    /// Behind which place the next page begins; nil at the end.
    public let next: Int?
}

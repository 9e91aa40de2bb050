/// How the parts of two firms' names compare: what speaks for and against their being one firm.
public struct NameEvidence: Sendable, Hashable {
    /// How the distinctive parts compare.
    public enum Core: Sendable, Hashable {
        case same
        /// One character differs among four or more, or all sound alike: a slip of the pen.
        case near
        case different
    }

    /// How the trades compare.
    public enum Trade: Sendable, Hashable {
        case same
        /// One name says less: nothing, or a part of the other's trade.
        case contained
        case different
    }

    /// How the places compare.
    public enum Place: Sendable, Hashable {
        case same
        /// One lies in the other.
        case contained
        /// One name does not say.
        case unsaid
        case different
    }

    /// How the legal forms compare.
    public enum Form: Sendable, Hashable {
        case same
        /// One name does not say, or says 公司 only.
        case unsaid
        case different
    }

    /// The distinctive parts.
    public let core: Core
    /// The trades.
    public let trade: Trade
    /// The places.
    public let region: Place
    /// The legal forms.
    public let form: Form
    /// Whether both or neither are 集团.
    public let isSameGroup: Bool
    /// Whether both are the firm itself or the same branch of it.
    public let isSameBranch: Bool

    /// How likely the names are one firm's, 0 to 1: the product of what each part takes away.
    public var similarity: Double {
        coreFactor * tradeFactor * regionFactor * formFactor * (isSameGroup ? 1 : 0.9) * (isSameBranch ? 1 : 0.5)
    }

    private var coreFactor: Double {
        switch core {
        case .same: 1
        case .near: 0.75
        case .different: 0.2
        }
    }

    private var tradeFactor: Double {
        switch trade {
        case .same: 1
        case .contained: 0.88
        case .different: 0.5
        }
    }

    private var regionFactor: Double {
        switch region {
        case .same: 1
        case .contained: 0.98
        case .unsaid: 0.95
        case .different: 0.3
        }
    }

    private var formFactor: Double {
        switch form {
        case .same, .unsaid: 1
        case .different: 0.85
        }
    }
}

import Vault
import Wording

/// Somebody's request to read a customer that is out of reach, and what was decided (F2).
public struct AccessRequest: Identifiable, Hashable, Sendable {
    /// The number of a request.
    public typealias ID = RowID<AccessRequest>

    /// Its number.
    public let id: ID
    /// Who asks.
    public let personID: Person.ID
    /// Which customer is asked for.
    public let customerID: Customer.ID
    /// Its number, which whoever asks has named.
    public let number: String
    /// What was decided.
    public let state: State
    /// For how many days it is asked, or was granted.
    public let days: Int
    /// When it was asked.
    public let askedAt: Moment
    /// Who decided.
    public let decidedByID: Person.ID?
    /// When.
    public let decidedAt: Moment?
    /// Until when the customer can be read; nil unless granted.
    public let until: Moment?
    /// What for.
    public let purpose: PrivateText
    /// Why it was decided so; nil where nobody said.
    public let reason: PrivateText?

    /// Fewest and most days of a grant.
    public static let daysRange = 1...90
    /// Most characters of the purpose, and of the reason.
    public static let textCharactersMax = 500

    /// What was decided.
    public enum State: String, CodedValue {
        /// Nobody decided yet.
        case asked
        /// The customer can be read until the period is over.
        case granted
        /// It cannot.
        case refused
        /// It was ended before the period was over.
        case ended

        public var wording: Wording {
            switch self {
            case .asked: Wording("待审批", en: "Waiting")
            case .granted: Wording("已批准", en: "Granted")
            case .refused: Wording("未批准", en: "Refused")
            case .ended: Wording("已结束", en: "Ended")
            }
        }
    }

    /// Whether the customer can be read at a moment.
    public func isOpen(at moment: Moment) -> Bool { state == .granted && until.map { moment < $0 } ?? false }
}

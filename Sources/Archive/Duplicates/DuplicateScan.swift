import Wording

/// A search of the whole archive for customers entered twice (A13).
public struct DuplicateScan: Identifiable, Hashable, Sendable {
    /// The number of a scan.
    public typealias ID = RowID<DuplicateScan>

    /// Its number.
    public let id: ID
    /// Who asked for it.
    public let personID: Person.ID?
    /// How far it is.
    public let state: State
    /// How many customers there were when it began.
    public let customerCount: Int
    /// How many of them were read.
    public let doneCount: Int
    /// How many pairs it found.
    public let pairCount: Int
    /// When it was asked for.
    public let createdAt: Moment
    /// When it was over; nil while it runs.
    public let endedAt: Moment?

    /// Most pairs kept of one scan, the likeliest.
    public static let pairsMax = 100_000

    /// How far a scan is.
    public enum State: String, CodedValue {
        /// Customers are being read and compared.
        case running
        /// What it found can be read.
        case done
        /// Stopped on the way; it found nothing.
        case stopped

        public var wording: Wording {
            switch self {
            case .running: Wording("正在查找", en: "Under way")
            case .done: Wording("已完成", en: "Done")
            case .stopped: Wording("已停止", en: "Stopped")
            }
        }
    }
}

/// Two customers that may be one, and why.
public struct DuplicatePair: Sendable {
    /// The one that was entered first.
    public let first: CustomerSummary
    /// The other.
    public let second: CustomerSummary
    /// What speaks for it, the strongest first.
    public let evidence: [DuplicateEvidence]
    /// Where it stands in the list.
    public let place: DuplicatePlace
}

/// Where a page of pairs ends.
public struct DuplicatePlace: Hashable, Sendable {
    /// How much speaks for the pair.
    public let weight: Int
    /// The customers' numbers in the archive.
    public let firstID: Customer.ID
    public let secondID: Customer.ID

    /// A place by its parts.
    public init(weight: Int, firstID: Customer.ID, secondID: Customer.ID) {
        self.weight = weight
        self.firstID = firstID
        self.secondID = secondID
    }
}

import Ledger
import Synchronization

/// One committed entry, without its particulars.
public struct LedgerEvent: Hashable, Sendable {
    /// Its number in the ledger.
    public let index: Int64
    /// What was done.
    public let act: Act?
    /// To what.
    public let subjectKind: Subject.Kind?
    /// To which one.
    public let subjectID: Int64?
    /// By whom.
    public let personID: Person.ID?
    /// When.
    public let at: Moment

    init(index: Int64, entry: NewEntry) {
        self.index = index
        act = Act(rawValue: entry.kind)
        subjectKind = entry.subjectKind.flatMap(Subject.Kind.init(rawValue:))
        subjectID = entry.subjectID
        personID = entry.actorID.map(Person.ID.init(rawValue:))
        at = Moment(rawValue: entry.atMilliseconds)
    }

    init(_ entry: LedgerEntry) {
        index = entry.index
        act = Act(rawValue: entry.kind)
        subjectKind = entry.subjectKind.flatMap(Subject.Kind.init(rawValue:))
        subjectID = entry.subjectID
        personID = entry.actorID.map(Person.ID.init(rawValue:))
        at = Moment(rawValue: entry.atMilliseconds)
    }

    /// Whether policies or directory changed with it.
    var changesSnapshot: Bool {
        switch subjectKind {
        case .policy, .person, .department, .archive, .ownField: act?.isLook != true
        default: false
        }
    }

    /// Whether somebody's session may have ended, or what it may do changed, with it.
    var touchesSessions: Bool {
        switch subjectKind {
        case .person, .session: act != .signInRefused && act != .signInLocked
        default: act == .demonstrationRemoved
        }
    }
}

/// What follows the ledger: each subscriber gets every event after it subscribed, in order.
public final class LedgerTail: Sendable {
    /// Events a slow subscriber may be behind before the oldest are dropped for it.
    public static let backlogCountMax = 1_000

    private struct Subscribers {
        var next = 0
        var lastChange: Int64 = -1
        var all: [Int: AsyncStream<[LedgerEvent]>.Continuation] = [:]
    }

    private let subscribers = Mutex(Subscribers())

    /// A stream of committed events, in bunches as they were committed.
    public func subscribe() -> AsyncStream<[LedgerEvent]> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: [LedgerEvent].self, bufferingPolicy: .bufferingNewest(Self.backlogCountMax))
        let id = subscribers.withLock { subscribers in
            subscribers.next += 1
            subscribers.all[subscribers.next] = continuation
            return subscribers.next
        }
        continuation.onTermination = { [weak self] _ in
            self?.subscribers.withLock { $0.all[id] = nil }
        }
        return stream
    }

    /// The number of the last entry that changed something; -1 before the first since the start. Whoever keeps what was
    /// worked out from the archive keeps it as long as this stays.
    public var lastChange: Int64 { subscribers.withLock(\.lastChange) }

    func publish(_ events: [LedgerEvent]) {
        guard !events.isEmpty else { return }
        let lastChange = events.last { $0.act?.isLook != true }?.index
        let all = subscribers.withLock { subscribers in
            subscribers.lastChange = max(subscribers.lastChange, lastChange ?? -1)
            return Array(subscribers.all.values)
        }
        for continuation in all { continuation.yield(events) }
    }

    func finish() {
        let all = subscribers.withLock { Array($0.all.values) }
        for continuation in all { continuation.finish() }
    }
}

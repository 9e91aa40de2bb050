/// A page of a search while it is gathered, newest first: from the index, and from the customers that changed lately.
struct HitPage {
    /// Candidates opened for one page before the search stops and says where to go on.
    static let candidateCountMax = 2_000

    private(set) var hits: [SearchHit] = []
    /// The last candidate of a full page; nil while there is room.
    private(set) var next: Customer.ID?
    private let limit: Int
    private var recent: ArraySlice<(id: Customer.ID, hit: SearchHit?)>
    private var candidateCount = 0

    /// - Parameter recent: what customers that changed lately have to show, newest first.
    init(limit: Int, recent: [(id: Customer.ID, hit: SearchHit?)]) {
        self.limit = limit
        self.recent = recent[...]
    }

    /// Takes a candidate of the index behind all recent ones that are newer; false when the page is full.
    mutating func take(_ id: Customer.ID, _ hit: () throws -> SearchHit?) rethrows -> Bool {
        guard takeRecent(downTo: id) else { return false }
        // One of the recent ones is in the index too, as it was before it changed.
        guard recent.first?.id != id else { return true }
        return add(id, try hit())
    }

    /// Takes the recent ones that are left.
    mutating func takeRecent() {
        guard next == nil else { return }
        while let first = recent.popFirst(), add(first.id, first.hit) {}
    }

    private mutating func takeRecent(downTo id: Customer.ID) -> Bool {
        while let first = recent.first, first.id > id {
            recent.removeFirst()
            guard add(first.id, first.hit) else { return false }
        }
        return true
    }

    private mutating func add(_ id: Customer.ID, _ hit: SearchHit?) -> Bool {
        candidateCount += 1
        if let hit { hits.append(hit) }
        if hits.count >= limit || candidateCount >= Self.candidateCountMax { next = id }
        return next == nil
    }
}

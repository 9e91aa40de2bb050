/// The heads that a ledger must agree with, in the order in which a walk meets them.
struct HeadLine {
    /// The heads with a good signature, smallest size first.
    private let heads: [KnownHead]

    /// The first head that cannot be relied on.
    let fault: LedgerFault?

    private var position = 0

    /// How many heads the walk agreed with.
    private(set) var confirmedCount = 0

    /// The size of the largest head that the walk agreed with.
    private(set) var confirmedSize: Int64 = 0

    /// The first head that the walk did not agree with.
    private(set) var contradicted: KnownHead?

    init(stored: [StoredHead], outside: [SignedHead], keys: [LedgerPublicKey]) {
        let claimed =
            stored.compactMap(\.signed).map { KnownHead(signed: $0, isOutside: false) }
            + outside.map { KnownHead(signed: $0, isOutside: true) }
        let (good, bad) = claimed.parted { head in keys.contains { head.signed.isSigned(by: $0) } }
        heads = good.sorted { $0.size < $1.size }
        fault =
            stored.first { $0.signed == nil }.map { .headUnreadable(size: $0.size) }
            ?? bad.min { $0.size < $1.size }.map { .badSignature($0.signed) }
    }

    /// Compares the tree as it is now with the heads of its size.
    mutating func meet(_ frontier: MerkleFrontier) {
        guard position < heads.count, heads[position].size <= frontier.size else { return }
        let root = frontier.root
        while position < heads.count, heads[position].size == frontier.size {
            judge(heads[position], by: root)
            position += 1
        }
    }

    /// The largest head that the walk did not reach, stored ones before those outside.
    var unreached: KnownHead? {
        let rest = heads[position...]
        return rest.last { !$0.isOutside } ?? rest.last
    }

    private mutating func judge(_ head: KnownHead, by root: LedgerHash) {
        guard contradicted == nil else { return }
        if head.signed.head.root == root {
            confirmedCount += 1
            confirmedSize = head.size
        } else {
            contradicted = head
        }
    }
}

extension Array {
    fileprivate func parted(by belongs: (Element) -> Bool) -> (with: [Element], without: [Element]) {
        reduce(into: (with: [], without: [])) { parts, element in
            if belongs(element) { parts.with.append(element) } else { parts.without.append(element) }
        }
    }
}

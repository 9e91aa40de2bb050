import Language

/// Finds which of many customers share something: a code, a number, the core of the name, its sound, or a rare piece of it.
///
/// It holds numbers of 64 bits and ids, nothing that could be read: about 100 bytes for a customer.
struct CandidateKeys {
    /// Groups of more customers that share a code, number or name are compared with their neighbours alone.
    private static let groupMax = 30
    /// Pieces of names that more customers share are not rare.
    private static let rareMax = 12
    /// Most pairs compared.
    static let pairsMax = 2_000_000

    private enum Kind: Int {
        case code, phone, core, sound, piece
    }

    private struct Entry {
        let key: UInt64
        let customer: Int64
        let isPiece: Bool
    }

    private var entries: [Entry] = []

    /// Takes a customer in.
    mutating func add(_ identity: CustomerIdentity, of customer: Customer.ID) {
        if let code = identity.creditCode { add(.code, code, customer) }
        for phone in identity.phones { add(.phone, phone, customer) }
        guard !identity.core.isEmpty else { return }
        add(.core, identity.core, customer)
        guard identity.kind == .company else { return }
        if let sound = identity.sound { add(.sound, sound, customer) }
        let scalars = Array(identity.core.unicodeScalars)
        for (left, right) in zip(scalars, scalars.dropFirst()) { add(.piece, "\(left)\(right)", customer) }
    }

    private mutating func add(_ kind: Kind, _ text: String, _ customer: Customer.ID) {
        var hasher = Hasher()
        hasher.combine(kind.rawValue)
        hasher.combine(text)
        entries.append(
            Entry(key: UInt64(bitPattern: Int64(hasher.finalize())), customer: customer.rawValue, isPiece: kind == .piece))
    }

    /// The pairs of customers that share something, each once, the lower id first.
    mutating func pairs() -> [IDPair] {
        entries.sort { ($0.key, $0.customer) < ($1.key, $1.customer) }
        var pairs = Set<IDPair>()
        var start = 0
        while start < entries.count, pairs.count < Self.pairsMax {
            var end = start + 1
            while end < entries.count, entries[end].key == entries[start].key { end += 1 }
            if !(entries[start].isPiece && end - start > Self.rareMax) { add(entries[start..<end], to: &pairs) }
            start = end
        }
        entries = []
        return pairs.sorted()
    }

    private func add(_ group: ArraySlice<Entry>, to pairs: inout Set<IDPair>) {
        let reach = group.count > Self.groupMax ? 2 : group.count
        for (position, entry) in zip(group.indices, group) {
            for other in group[(position + 1)...].prefix(reach) where other.customer != entry.customer {
                pairs.insert(IDPair(first: entry.customer, second: other.customer))
            }
        }
    }
}

/// Two customers by their ids, the lower first.
struct IDPair: Hashable, Comparable {
    let first: Int64
    let second: Int64

    static func < (left: IDPair, right: IDPair) -> Bool { (left.first, left.second) < (right.first, right.second) }
}

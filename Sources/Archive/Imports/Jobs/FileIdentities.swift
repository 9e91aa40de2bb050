import Vault

/// Which rows of a file carry which tokens, so that rows of one customer find each other.
///
/// About 30 bytes a token: 200,000 rows take some 20 MB.
struct FileIdentities {
    /// Earlier rows that are looked at for one token.
    private static let candidatesMax = 8

    private var last: [UInt64: Int32] = [:]
    private var entries: [(row: Int32, previous: Int32)] = []

    /// Notes the tokens of a row; rows come in their order.
    mutating func add(_ tokens: [BlindToken], row: Int) {
        for token in tokens {
            entries.append((Int32(row), last[token.bits] ?? -1))
            last[token.bits] = Int32(entries.count - 1)
        }
    }

    /// The latest rows that carry one of the tokens.
    func rows(carryingOneOf tokens: [BlindToken]) -> Set<Int> {
        var rows: Set<Int> = []
        for token in tokens {
            var entry = last[token.bits] ?? -1
            var count = 0
            while entry >= 0, count < Self.candidatesMax {
                rows.insert(Int(entries[Int(entry)].row))
                entry = entries[Int(entry)].previous
                count += 1
            }
        }
        return rows
    }
}

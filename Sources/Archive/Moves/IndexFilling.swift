import Database
import Vault

/// Builds the search index of an archive that arrived without one, by the engine's own rules.
///
/// What an archive looks like from outside is not in its ledger: nothing is recorded, and the root stays what it was.
struct IndexFilling: Sendable {
    /// Customers of one transaction.
    private static let portionCount = 1_000
    /// Customers whose tokens are made one after the other.
    private static let sliceCount = 125

    let archive: Archive
    let onProgress: @Sendable (MoveProgress) -> Void

    /// Takes every customer in behind the one that was last.
    func run(after first: Int64) async throws {
        let (done, all) = try await counts(upTo: first)
        var indexedCount = done
        var portion = try await customers(after: Customer.ID(rawValue: first))
        while let last = portion.last?.id {
            async let next = customers(after: last)
            let tokens = await tokens(of: portion)
            try await archive.database.write(durability: .committed) { connection in
                try connection.tokenTable.insert(tokens)
                try UnfinishedMove.noteIndexed(upTo: last.rawValue, in: connection)
            }
            indexedCount += portion.count
            onProgress(.indexed(customers: indexedCount, of: all))
            portion = try await next
        }
        try await archive.database.write { try SearchScheme(connection: $0).note() }
        try await archive.settle()
    }

    private func counts(upTo id: Int64) async throws -> (done: Int, all: Int) {
        try await archive.database.read { connection in
            (
                try connection.value("SELECT count(*) FROM customers WHERE id <= \(id)") ?? 0,
                try connection.value("SELECT count(*) FROM customers") ?? 0
            )
        }
    }

    private func customers(after id: Customer.ID) async throws -> [Customer] {
        try await archive.database.read { [keys = archive.keys] connection in
            try SearchIndexCheck.batch(after: id, limit: Self.portionCount, keys, on: connection)
        }
    }

    private func tokens(of customers: [Customer]) async -> [(id: Customer.ID, tokens: [BlindToken])] {
        await withTaskGroup(of: (start: Int, made: [(id: Customer.ID, tokens: [BlindToken])]).self) { [keys = archive.keys] group in
            for start in stride(from: 0, to: customers.count, by: Self.sliceCount) {
                let slice = customers[start..<min(start + Self.sliceCount, customers.count)]
                group.addTask { (start, slice.map { ($0.id, SearchIndex.whole($0, keys: keys)) }) }
            }
            let slices = await group.reduce(into: []) { $0.append($1) }
            return slices.sorted { $0.start < $1.start }.flatMap(\.made)
        }
    }
}

import Database

/// Enters many customers at a time: sealed and cut into tokens on every core before the one writer is troubled.
///
///     let bulk = BulkWriter(archive, as: actor)
///     let prepared = try await bulk.prepare(contents)              // no transaction, any thread
///     let customers = try await archive.work(as: actor) { work in
///         try work.customers.create(prepared, importBatch: batch)  // and whatever belongs to the same transaction
///     }
///
/// Preparing a portion costs about as much as writing it: prepare the next one (`async let`) while the last is written.
public struct BulkWriter: Sendable {
    /// Customers of one transaction: enough to share its costs, few enough that others wait for half a second at most.
    public static let portionCountMax = 1_000

    /// Customers prepared one after the other: enough to be worth a task, few enough for every core to have some.
    private static let sliceCount = 125
    private let archive: Archive
    private let actor: Actor

    /// A writer for what `actor` enters.
    public init(_ archive: Archive, as actor: Actor) {
        self.archive = archive
        self.actor = actor
    }

    /// Gives each customer its id, its key, its sealed form and its tokens, in the order given.
    ///
    /// An id that is never written stays unused for ever; customer numbers are given out later, without gaps.
    ///
    /// - Throws: `ArchiveError.forbidden` for an actor who does not enter customers, `DatabaseError`.
    public func prepare(_ contents: [CustomerContent]) async throws -> [PreparedCustomer] {
        try await prepare(contents.map { BulkDraft($0) })
    }

    /// The same for customers that have a past.
    package func prepare(_ drafts: [BulkDraft]) async throws -> [PreparedCustomer] {
        try actor.requireEditor()
        guard !drafts.isEmpty else { return [] }
        let firstID = try await reserveIDs(Int64(drafts.count))
        return await withTaskGroup(of: (start: Int, prepared: [PreparedCustomer]).self) { group in
            for start in stride(from: 0, to: drafts.count, by: Self.sliceCount) {
                let slice = drafts[start..<min(start + Self.sliceCount, drafts.count)]
                group.addTask { (start, prepare(slice, firstID)) }
            }
            let slices = await group.reduce(into: []) { $0.append($1) }
            return slices.sorted { $0.start < $1.start }.flatMap(\.prepared)
        }
    }

    private func prepare(_ slice: ArraySlice<BulkDraft>, _ firstID: Int64) -> [PreparedCustomer] {
        slice.indices.map { position in
            PreparedCustomer(
                id: Customer.ID(rawValue: firstID + Int64(position)), draft: slice[position].owned(by: actor),
                isDemonstration: false, keys: archive.keys)
        }
    }

    private func reserveIDs(_ count: Int64) async throws -> Int64 {
        try await archive.database.write(durability: .committed) { connection in
            try CounterStore(connection: connection).reserve(count, of: Customer.counterName).lowerBound
        }
    }
}

extension CustomerStore {
    /// Enters prepared customers, each with its number and its entry in the ledger.
    ///
    /// - Parameter importBatch: the import they came with.
    /// - Throws: `ArchiveError.forbidden`.
    public func create(_ prepared: [PreparedCustomer], importBatch: Int64? = nil) throws -> [Customer] {
        try requireEditor()
        return try insert(prepared, numbers: try nextNumbers(prepared.count), importBatch: importBatch)
    }
}

extension BulkDraft {
    fileprivate func owned(by actor: Actor) -> BulkDraft {
        BulkDraft(content.owned(by: actor), state: state, notes: notes)
    }
}

import Archive
import Logging
import Vault

extension DirectMeasuring {
    /// A bulk edit of as many customers as one takes, while somebody else opens customers, and its undoing.
    mutating func bulkEdit() async throws {
        let boss = try actor(.executive)
        let runner = BulkEditRunner(archive, logger: Logger(label: "bench"))
        var query = CustomerQuery()
        query.codes[.lifecycle] = ["potential"]
        let first = try await archive.look(as: boss) { [query] work in
            try work.customers.list(query, limit: 1).customers.first?.number
        }
        guard let number = first else { throw ArchiveError.notFound }
        let numbers = try await manyNumbers(BulkEdit.customersMax, boss)
        let edit = try await archive.work(as: boss) { try $0.bulkEdits.begin(.addTag("测量"), on: CustomerQuery(), numbers: numbers) }
        let (took, opening) = try await during(number, as: boss) { await runner.finishAll() }
        table.add(["executive", "bulk edit of \(edit.count)", "1", seconds(took), "", "", ""])
        add("executive", "open during it", opening)
        try await archive.work(as: boss) { try $0.bulkEdits.undo(edit.id) }
        let (undoing, _) = try await during(number, as: boss) { await runner.finishAll() }
        table.add(["executive", "its undoing", "1", seconds(undoing), "", "", ""])
    }

    /// A handover of as many customers as one takes, in one transaction, while somebody else opens customers, and its undoing.
    mutating func handover() async throws {
        let boss = try actor(.executive)
        let found = try await archive.look(as: boss) { work in
            try work.customers.list(CustomerQuery(), limit: 1).customers.first.flatMap { customer in customer.ownerID.map { (customer.number, $0) } }
        }
        guard let (number, from) = found else { throw ArchiveError.notFound }
        var draft = HandoverDraft(from: from, to: BenchCompany.manager, reason: PrivateText("测量"))
        let many = try await archive.look(as: boss) { [draft] work in try work.handovers.preview(draft) }
        if many.isTooMany {
            var query = CustomerQuery()
            query.ownerIDs = [from]
            draft.numbers = try await self.numbers(of: query, Handover.customersMax, boss)
        }
        var handover: Handover?
        let (took, opening) = try await during(number, as: boss) { [archive, draft] in
            handover = try await archive.work(as: boss) { try $0.handovers.hand(draft) }
        }
        guard let handover else { throw ArchiveError.notFound }
        table.add(["executive", "handover of \(handover.customerCount)", "1", seconds(took), "", "", ""])
        add("executive", "open during it", opening)
        let (undoing, _) = try await during(number, as: boss) { [archive] in
            _ = try await archive.work(as: boss) { try $0.handovers.undo(handover.id) }
        }
        table.add(["executive", "its undoing", "1", seconds(undoing), "", "", ""])
    }

    /// A search of the whole archive for customers entered twice, while somebody else opens customers.
    mutating func duplicates() async throws {
        let boss = try actor(.executive)
        let first = try await archive.look(as: boss) { try $0.customers.list(CustomerQuery(), limit: 1).customers.first?.number }
        guard let number = first else { throw ArchiveError.notFound }
        _ = try await archive.work(as: boss) { try $0.duplicateScans.begin() }
        let runner = DuplicateScanRunner(archive, logger: Logger(label: "bench"))
        let (took, opening) = try await during(number, as: boss) { await runner.finishAll() }
        let scan = try await archive.look(as: boss) { try $0.duplicateScans.latest() }
        table.add(["executive", "search for duplicates, \(scan?.pairCount ?? 0) pairs", "1", seconds(took), "", "", ""])
        add("executive", "open during it", opening)
        let pages = try await effort.measure { [archive] _ in
            _ = try await archive.look(as: boss) { try $0.duplicateScans.pairs().count }
        }
        add("executive", "a page of pairs", pages)
    }

    // MARK: -

    /// How long something took, and how long it took meanwhile to open a customer.
    private func during(_ number: String, as actor: Actor, _ body: () async throws -> Void) async throws -> (Duration, Timings) {
        let looking = Task { [archive] in
            var timings = Timings()
            while !Task.isCancelled {
                let start = ContinuousClock.now
                _ = try await archive.look(as: actor) { try $0.customers.open(number).version }
                timings.add(start.duration(to: .now))
                try? await Task.sleep(for: .milliseconds(20))
            }
            return timings
        }
        let start = ContinuousClock.now
        try await body()
        let took = start.duration(to: .now)
        looking.cancel()
        return (took, try await looking.value)
    }

    private func manyNumbers(_ count: Int, _ actor: Actor) async throws -> [String] {
        try await numbers(of: CustomerQuery(), count, actor)
    }

    private func numbers(of query: CustomerQuery, _ count: Int, _ actor: Actor) async throws -> [String] {
        var (numbers, cursor): ([String], CustomerCursor?) = ([], nil)
        repeat {
            let page = try await archive.look(as: actor) { [cursor] in
                try $0.customers.list(query, cursor.map(CustomerPlace.after) ?? .start, limit: CustomerStore.pageCountMax)
            }
            numbers += page.customers.map(\.number)
            cursor = page.next
        } while cursor != nil && numbers.count < count
        return Array(numbers.prefix(count))
    }

    private func seconds(_ duration: Duration) -> String { "\((duration.milliseconds / 1_000).rounded(places: 2)) s" }
}

import Archive
import Synchronization

/// What waits for each person, counted once and kept until the archive changes.
final class SurroundingsCache: Sendable {
    /// People kept; beyond it everything is counted again.
    static let peopleMax = 10_000

    private struct Kept {
        let counts: WaitingCounts
        let change: Int64
    }

    private let kept = Mutex<[Person.ID: Kept]>([:])

    /// What stands around a caller's pages.
    func surroundings(of actor: Actor, in archive: Archive) async throws -> Surroundings {
        var surroundings = Surroundings()
        // Before anything of the page is read: what changes from here on, the page is told of.
        surroundings.lastChange = Int(archive.tail.lastChange)
        let counts = try await counts(for: actor, in: archive)
        surroundings.companyName = archive.policies.companyName
        surroundings.isDemonstration = archive.directory.hasDemonstration
        if counts.toVerify > 0 { surroundings.waiting[.verification] = counts.toVerify }
        if counts.returned > 0 { surroundings.waiting[.desk] = counts.returned }
        return surroundings
    }

    private func counts(for actor: Actor, in archive: Archive) async throws -> WaitingCounts {
        guard let person = actor.personID, actor.role.changesCustomers else { return WaitingCounts() }
        let change = archive.tail.lastChange
        if let known = kept.withLock({ $0[person] }), known.change == change { return known.counts }
        let counts = try await archive.look(as: actor) { try $0.customers.waitingCounts() }
        kept.withLock { kept in
            if kept.count >= Self.peopleMax { kept.removeAll() }
            kept[person] = Kept(counts: counts, change: change)
        }
        return counts
    }
}

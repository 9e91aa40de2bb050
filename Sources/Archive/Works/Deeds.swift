import Synchronization

/// Whether something was changed in the course of something larger, so that whoever fails later on does not say that nothing was.
final class Deeds: Sendable {
    @TaskLocal static var current: Deeds?

    private let isAnythingDone = Atomic(false)

    var areAny: Bool { isAnythingDone.load(ordering: .relaxed) }

    func note() {
        isAnythingDone.store(true, ordering: .relaxed)
    }
}

extension Archive {
    /// Runs what may change something and then look at more; where only the looking fails for an outage, that is told as `Outage.uncertain`.
    ///
    /// - Throws: what `body` throws.
    public static func minding<Value>(
        isolation: isolated (any _Concurrency.Actor)? = #isolation, _ body: () async throws -> Value
    ) async throws -> Value {
        let deeds = Deeds()
        do {
            return try await Deeds.$current.withValue(deeds) { try await body() }
        } catch  where deeds.areAny && Outage(error)?.passes == true {
            throw Outage.uncertain
        }
    }
}

import Dispatch

/// Hashes passwords on threads of its own, a few at a time, so that a flood of sign-ins starves nobody else.
public actor PasswordHasher {
    /// How many hashes run at once unless told otherwise; each takes ``Scrypt/memoryByteCount``.
    public static let parallelHashes = 2
    /// How many calls may wait for their turn before the next one is refused.
    public static let waitingCallsMax = 256

    /// What a new hash costs.
    public let cost: Scrypt
    private let parallelHashes: Int
    private let waitingCallsMax: Int
    // Foundation's OperationQueue loses an operation now and then under many callers: whoever signed in waited for ever.
    private let queue = DispatchQueue(label: "kedang.passwords", attributes: .concurrent)
    private var callsUnderWay = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []
    // Made from a random password nobody knows: an unknown name takes as long as a wrong password.
    let decoy: PasswordHash?

    /// A hasher of its own.
    public init(
        cost: Scrypt = .signIn, parallelHashes: Int = PasswordHasher.parallelHashes,
        waitingCallsMax: Int = PasswordHasher.waitingCallsMax
    ) {
        self.cost = cost
        self.waitingCallsMax = waitingCallsMax
        self.parallelHashes = max(1, parallelHashes)
        decoy = PasswordHash(of: DataKey.random().withBytes { Hexadecimal.text(of: $0) }, cost: cost)
    }

    /// The hash of a new password.
    ///
    /// - Throws: ``PasswordHasherError``.
    public func hash(_ password: String) async throws(PasswordHasherError) -> PasswordHash {
        let cost = cost
        let hash = try await run { PasswordHash(of: password, cost: cost) }
        guard let hash else { throw .unusablePassword }
        return hash
    }

    /// Whether this is the password. Pass nil for a name that does not exist: false, after the same time.
    ///
    /// - Throws: ``PasswordHasherError/busy``.
    public func verify(_ password: String, against hash: PasswordHash?) async throws(PasswordHasherError) -> Bool {
        let compared = hash ?? decoy
        let isRight = try await run { compared?.verify(password) ?? false }
        return isRight && hash != nil
    }

    /// Whether the password is one of those used before, for policies with a history.
    ///
    /// - Throws: ``PasswordHasherError/busy``.
    public func isReused(_ password: String, among earlier: [PasswordHash]) async throws(PasswordHasherError) -> Bool {
        for hash in earlier where try await verify(password, against: hash) { return true }
        return false
    }

    private func run<Result: Sendable>(
        _ work: @escaping @Sendable () -> Result
    ) async throws(PasswordHasherError) -> Result {
        guard callsUnderWay < waitingCallsMax else { throw .busy }
        callsUnderWay += 1
        defer { leave() }
        if callsUnderWay > parallelHashes { await withCheckedContinuation { waiting.append($0) } }
        let queue = queue
        return await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }

    /// Hands the turn to whoever has waited longest.
    private func leave() {
        callsUnderWay -= 1
        if !waiting.isEmpty { waiting.removeFirst().resume() }
    }
}

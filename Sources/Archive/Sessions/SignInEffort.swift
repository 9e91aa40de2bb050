import Vault

/// What a sign-in costs whoever tries: the hashing of the password, and a wait once a name was tried too often.
public struct SignInEffort: Sendable {
    /// Hashes and verifies passwords, a few at a time.
    public let hasher: PasswordHasher
    let pause: @Sendable (Duration) async throws -> Void

    /// What signing in costs in earnest, unless told otherwise.
    ///
    /// - Parameter pause: waits; injected so that tests need not.
    public init(
        hasher: PasswordHasher = PasswordHasher(),
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.hasher = hasher
        self.pause = pause
    }
}

import Database
import Testing

/// Passes over a test on every engine but one, in a suite that runs on each.
package struct OnlyOn: TestTrait, TestScoping {
    let engine: Engine

    package func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        if TestEngine.current == engine { try await function() }
    }
}

extension Trait where Self == OnlyOn {
    /// On this engine only: what the test is about is the engine's own.
    package static func only(_ engine: Engine) -> OnlyOn { OnlyOn(engine: engine) }
}

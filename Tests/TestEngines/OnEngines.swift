import Database
import Testing

/// Runs each test of a suite once on each of some engines; `ScratchDatabase` and the archives of tests follow.
package struct OnEngines: SuiteTrait, TestTrait, TestScoping {
    let engines: [Engine]
    package var isRecursive: Bool { true }

    package func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        for engine in engines {
            let naming = IssueHandlingTrait.compactMapIssues { issue in
                var issue = issue
                issue.comments.append("on \(engine.rawValue)")
                return issue
            }
            try await TestServer.seats.taken {
                try await TestEngine.$current.withValue(engine) {
                    try await naming.provideScope(for: test, testCase: testCase, performing: function)
                }
            }
        }
    }
}

extension Trait where Self == OnEngines {
    /// Once on each engine.
    package static var onBothEngines: OnEngines { OnEngines(engines: Engine.allCases) }

    /// Once, on this engine: what the suite is about is the engine's own.
    package static func on(_ engine: Engine) -> OnEngines { OnEngines(engines: [engine]) }
}

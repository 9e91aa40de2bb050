import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("Whether a node is ready for work", .onBothEngines)
struct ReadinessTests {
    @Test("is asked without an account")
    func ready() async throws {
        try await withSite { site in
            var stranger = try site.stranger()
            for path in ["/readyz", "/healthz"] {
                let answer = try await stranger.get(path)
                #expect(answer.status == .ok && answer.text == "ok\n", "\(path)")
            }
        }
    }
}

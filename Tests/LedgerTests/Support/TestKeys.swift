import Testing

@testable import Ledger

/// Keys that are the same in every run.
enum TestKeys {
    static func signer(_ seed: UInt8 = 1, origin: String = "kedang.test/ledger") throws -> LedgerSigner {
        try #require(LedgerSigner(origin: origin, secretBytes: [UInt8](repeating: seed, count: 32)))
    }
}

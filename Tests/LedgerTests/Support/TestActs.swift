@testable import Ledger

/// Acts that differ from one another in every field that may differ.
enum TestActs {
    static func act(_ number: Int) -> NewEntry {
        NewEntry(
            atMilliseconds: 1_763_700_000_000 + Int64(number) * 1_000,
            actorID: number % 4 == 0 ? nil : Int64(number % 4),
            actorRole: "salesperson",
            origin: "web 10.0.0.\(number % 250)",
            kind: number.isMultiple(of: 3) ? "customer.read" : "customer.changed",
            subjectKind: "customer",
            subjectID: Int64(number % 7),
            batch: number.isMultiple(of: 5) ? 1 : nil,
            sealedBody: number.isMultiple(of: 3)
                ? [] : [UInt8](repeating: UInt8(number & 0xFF), count: 40 + number % 20))
    }

    static func acts(_ count: Int) -> [NewEntry] {
        (0..<count).map { act($0) }
    }
}

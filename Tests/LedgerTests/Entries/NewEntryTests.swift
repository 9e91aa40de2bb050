import Testing

@testable import Ledger

@Suite("The bounds of a new entry")
struct NewEntryTests {
    @Test("let through what is as long as allowed")
    func longestAllowed() throws {
        var new = LedgerEntryTests.bare
        new.actorRole = String(repeating: "r", count: NewEntry.nameBytesMax)
        new.origin = String(repeating: "o", count: NewEntry.originBytesMax)
        try new.checkBounds()
    }

    @Test("refuse a text that is too long, by its bytes")
    func tooLong() {
        var new = LedgerEntryTests.bare
        new.kind = String(repeating: "客", count: NewEntry.nameBytesMax / 3 + 1)
        #expect(throws: LedgerEntryError.tooLong(field: "kind", bytesMax: NewEntry.nameBytesMax)) {
            try new.checkBounds()
        }
    }

    @Test("refuse a body that is too long")
    func bodyTooLong() {
        var new = LedgerEntryTests.bare
        new.sealedBody = [UInt8](repeating: 0, count: NewEntry.bodyBytesMax + 1)
        #expect(throws: LedgerEntryError.tooLong(field: "sealedBody", bytesMax: NewEntry.bodyBytesMax)) {
            try new.checkBounds()
        }
    }

    @Test("refuse control characters, at which a database may cut", arguments: ["a\0b", "a\nb", "\u{7F}"])
    func controlCharacter(text: String) {
        var new = LedgerEntryTests.bare
        new.origin = text
        #expect(throws: LedgerEntryError.controlCharacter(field: "origin")) { try new.checkBounds() }
    }
}

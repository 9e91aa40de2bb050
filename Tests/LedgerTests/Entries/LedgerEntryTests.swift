import Testing

@testable import Ledger

@Suite("The canonical bytes of an entry")
struct LedgerEntryTests {
    static let full = NewEntry(
        atMilliseconds: 1_763_700_000_123, actorID: 7, actorRole: "salesperson", origin: "web 10.0.0.5",
        kind: "customer.changed", subjectKind: "customer", subjectID: 42, batch: 3, sealedBody: [1, 2, 3])

    static let bare = NewEntry(
        atMilliseconds: -1, actorID: nil, actorRole: "", origin: "", kind: "")

    @Test("are read back as the same entry without its body", arguments: [full, bare])
    func roundTrip(new: NewEntry) throws {
        let entry = LedgerEntry(new, index: 9)
        let read = try LedgerEntry(canonicalBytes: entry.canonicalBytes)
        #expect(read.showing(new.sealedBody) == entry)
        #expect(read.sealedBody == nil)
        #expect(read.canonicalBytes == entry.canonicalBytes)
    }

    @Test("are these, so that a program written elsewhere can make them")
    func knownAnswer() {
        let new = NewEntry(
            atMilliseconds: 258, actorID: 3, actorRole: "a", origin: "客", kind: "k", subjectKind: nil, subjectID: nil,
            batch: nil, sealedBody: [])
        let expected: [UInt8] =
            [1] + [0, 0, 0, 0, 0, 0, 0, 5] + [0, 0, 0, 0, 0, 0, 1, 2] + [1, 0, 0, 0, 0, 0, 0, 0, 3]
            + [0, 1, 0x61] + [0, 3, 0xE5, 0xAE, 0xA2] + [0, 1, 0x6B] + [0] + [0] + [0]
            + LedgerHash.ofNothing.bytes
        #expect(LedgerEntry(new, index: 5).canonicalBytes == expected)
    }

    @Test("differ whenever one field differs, even where fields run into one another")
    func injectivity() {
        var variants: [NewEntry] = [Self.full]
        func vary(_ change: (inout NewEntry) -> Void) {
            var other = Self.full
            change(&other)
            variants.append(other)
        }
        vary { $0.atMilliseconds += 1 }
        vary { $0.actorID = 8 }
        vary { $0.actorID = nil }
        vary {
            $0.actorRole = "salespersonw"; $0.origin = "eb 10.0.0.5"
        }
        vary {
            $0.origin = "web 10.0.0.5c"; $0.kind = "ustomer.changed"
        }
        vary {
            $0.kind = "customer.changedc"; $0.subjectKind = "ustomer"
        }
        vary { $0.subjectKind = nil }
        vary { $0.subjectKind = "" }
        vary { $0.subjectID = nil }
        vary { $0.subjectID = 0 }
        vary {
            $0.subjectID = 3; $0.batch = 42
        }
        vary {
            $0.subjectID = nil; $0.batch = 42
        }
        vary { $0.batch = nil }
        vary { $0.sealedBody = [] }
        vary { $0.sealedBody = [1, 2, 3, 0] }
        // The same text to a reader, other bytes: é as one scalar and as two.
        vary { $0.origin = "\u{E9}" }
        vary { $0.origin = "e\u{301}" }
        let bytes =
            variants.map { LedgerEntry($0, index: 0).canonicalBytes } + [
                LedgerEntry(Self.full, index: 1).canonicalBytes
            ]
        #expect(Set(bytes).count == bytes.count)
    }

    @Test("are refused when cut short, lengthened or of another version")
    func refusedBytes() {
        let bytes = LedgerEntry(Self.full, index: 9).canonicalBytes
        for count in 0..<bytes.count {
            #expect(throws: LedgerEntryError.notCanonical) {
                try LedgerEntry(canonicalBytes: Array(bytes.prefix(count)))
            }
        }
        #expect(throws: LedgerEntryError.notCanonical) { try LedgerEntry(canonicalBytes: bytes + [0]) }
        #expect(throws: LedgerEntryError.notCanonical) { try LedgerEntry(canonicalBytes: [2] + bytes.dropFirst()) }
    }

    @Test("never decode to an entry that would be written otherwise, whatever bit is changed")
    func oneForm() {
        let bytes = LedgerEntry(Self.full, index: 9).canonicalBytes
        for bit in 0..<bytes.count * 8 {
            let other = bytes.flipping(bit: bit)
            if let entry = try? LedgerEntry(canonicalBytes: other) {
                #expect(entry.canonicalBytes == other)
            }
        }
    }
}

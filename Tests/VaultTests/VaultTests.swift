import Testing
import Vault

@Suite("The vault seals values")
struct VaultTests {
    let vault = Vault(.random())
    let key = DataKey.random()
    let place = SealedPlace(table: 3, row: 42, column: 1)
    let plain = Array("张三丰 13800138000".utf8)

    @Test("and opens them again", arguments: [0, 1, 15, 16, 17, 300, 70_000])
    func roundTrip(count: Int) throws {
        let plain = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let sealed = vault.seal(plain, under: key, at: place)
        #expect(sealed.bytes.count == count + Sealed.overheadByteCount)
        #expect(try vault.open(Sealed(stored: sealed.bytes), under: key, at: place) == plain)
    }

    @Test("differently every time")
    func freshNonce() {
        let sealed = (0..<1_000).map { _ in vault.seal(plain, under: key, at: place) }
        #expect(Set(sealed).count == 1_000)
    }

    @Test("so that no part of them can be read")
    func nothingReadable() {
        let sealed = vault.seal(plain, under: key, at: place)
        #expect(!String(decoding: sealed.bytes, as: UTF8.self).contains("13800"))
    }

    @Test("and refuses every single flipped bit")
    func everyBit() {
        let sealed = vault.seal(plain, under: key, at: place).bytes
        for bit in 0..<(sealed.count * 8) {
            var changed = sealed
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: SealError.self) { try vault.open(Sealed(stored: changed), under: key, at: place) }
        }
    }

    @Test("and refuses every shorter or longer value")
    func everyLength() {
        let sealed = vault.seal(plain, under: key, at: place).bytes
        for count in 0..<sealed.count {
            #expect(throws: SealError.tampered) {
                try vault.open(Sealed(stored: Array(sealed.prefix(count))), under: key, at: place)
            }
        }
        #expect(throws: SealError.tampered) { try vault.open(Sealed(stored: sealed + [0]), under: key, at: place) }
    }

    @Test(
        "and refuses a value moved elsewhere",
        arguments: [
            SealedPlace(table: 4, row: 42, column: 1), SealedPlace(table: 3, row: 43, column: 1),
            SealedPlace(table: 3, row: 42, column: 2), SealedPlace(table: 1, row: 42, column: 3),
            SealedPlace(table: 3, row: -42, column: 1),
        ])
    func swapped(elsewhere: SealedPlace) {
        let sealed = vault.seal(plain, under: key, at: place)
        #expect(throws: SealError.tampered) { try vault.open(sealed, under: key, at: elsewhere) }
    }

    @Test("and refuses another key")
    func otherKey() {
        let sealed = vault.seal(plain, under: key, at: place)
        #expect(throws: SealError.tampered) { try vault.open(sealed, under: .random(), at: place) }
    }

    @Test("and says when a value is of a later version")
    func laterVersion() {
        var sealed = vault.seal(plain, under: key, at: place).bytes
        sealed[0] = 2
        #expect(throws: SealError.unknownVersion(2)) { try vault.open(Sealed(stored: sealed), under: key, at: place) }
    }

    @Test("also as texts and as records")
    func textsAndRecords() throws {
        let column = SealedColumn(table: 3, column: 1)
        let text = vault.seal(PrivateText("张三丰"), under: key, at: column.at(row: 1))
        var writer = RecordWriter()
        writer.text(1, "张三丰")
        let record = vault.seal(writer, under: key, at: column.at(row: 2))

        #expect(try vault.openText(text, under: key, at: column.at(row: 1)) == PrivateText("张三丰"))
        var reader = try vault.openRecord(record, under: key, at: column.at(row: 2))
        #expect(try reader.next()?.text() == "张三丰")
    }
}

import Testing
import Vault

@Suite("Records")
struct RecordTests {
    @Test("give back every kind of field, in order")
    func roundTrip() throws {
        var writer = RecordWriter()
        writer.text(1, "杭州某某医疗器械有限公司")
        writer.integer(2, -45_750)
        writer.texts(3, ["13800138000", "", "0571-88888888"])
        writer.record(4) { $0.text(1, "张三丰") }
        writer.record(4) { $0.text(1, "李四") }
        writer.text(5, PrivateText("备注"))
        writer.text(.max, "")

        var reader = RecordReader(writer.bytes)
        #expect(try reader.next()?.text() == "杭州某某医疗器械有限公司")
        #expect(try reader.next()?.integer() == -45_750)
        #expect(try reader.next()?.texts() == ["13800138000", "", "0571-88888888"])
        for name in ["张三丰", "李四"] {
            let field = try #require(try reader.next())
            var inner = try field.record()
            #expect(field.tag == 4)
            #expect(try inner.next()?.text() == name)
            #expect(try inner.next() == nil)
        }
        #expect(try reader.next()?.privateText() == PrivateText("备注"))
        let last = try reader.next()
        #expect(last?.tag == .max)
        #expect(try last?.text() == "")
        #expect(try reader.next() == nil)
    }

    @Test("keep every integer", arguments: [0, 1, -1, 63, 64, -64, -65, 1 << 40, .max, .min])
    func integers(value: Int64) throws {
        var writer = RecordWriter()
        writer.integer(9, value)
        var reader = RecordReader(writer.bytes)
        #expect(try reader.next()?.integer() == value)
    }

    @Test("take no room for what is absent")
    func absent() {
        var writer = RecordWriter()
        writer.text(1, String?.none)
        writer.text(2, PrivateText?.none)
        writer.integer(3, nil)
        writer.texts(4, [])
        #expect(writer.bytes.isEmpty)
    }

    @Test("let an older reader skip what a newer program wrote, also kinds it does not know")
    func unknownFields() throws {
        let laterKinds: [UInt8] = [4, 5, 6, 7]
        for kind in laterKinds {
            var bytes: [UInt8] = [8 | kind, 2, 0xAA, 0xBB]
            var writer = RecordWriter()
            writer.text(2, "known")
            bytes += writer.bytes
            var reader = RecordReader(bytes)
            let unknown = try #require(try reader.next())
            #expect(throws: RecordError.otherKind(tag: 1)) { try unknown.text() }
            #expect(try reader.next()?.text() == "known")
        }
    }

    @Test(
        "refuse broken bytes",
        arguments: [
            ([0x08], RecordError.cutShort), ([0x80], .cutShort), ([0x08, 5, 65], .cutShort),
            ([0x09], .cutShort), ([0x08] + Array(repeating: 0xFF, count: 9) + [1], .cutShort),
            ([0x09] + Array(repeating: 0xFF, count: 9) + [2], .numberTooLarge),
            ([0xF8, 0xFF, 0xFF, 0x01, 0], .numberTooLarge),
        ] as [([UInt8], RecordError)])
    func broken(bytes: [UInt8], error: RecordError) {
        var reader = RecordReader(bytes)
        #expect(throws: error) { try reader.next() }
    }

    @Test("refuse text that is not UTF-8")
    func notUTF8() throws {
        var reader = RecordReader([0x08, 2, 0xC3, 0x28])
        let field = try #require(try reader.next())
        #expect(throws: RecordError.notUTF8) { try field.text() }
    }

    @Test("end with fields or an error whatever happened to their bytes")
    func mutations() {
        var generator = SeededGenerator(seed: 20_260_101)
        var refusedCount = 0
        for _ in 0..<10_000 {
            var bytes = Self.record(&generator)
            Self.mutate(&bytes, &generator)
            do { try Self.readEverything(RecordReader(bytes), depth: 0) } catch { refusedCount += 1 }
        }
        #expect(refusedCount > 1_000)
    }

    private static func record(_ generator: inout SeededGenerator) -> [UInt8] {
        var writer = RecordWriter()
        writer.text(UInt16.random(in: 0...40, using: &generator), "杭州某某医疗器械有限公司")
        writer.integer(2, Int64.random(in: .min ... .max, using: &generator))
        writer.texts(3, ["13800138000", "张三丰"])
        writer.record(200) { inner in
            inner.text(1, "王经理")
            inner.record(2) { $0.texts(1, ["一", "二"]) }
        }
        return writer.bytes
    }

    private static func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let index = Int.random(in: 0..<max(1, bytes.count), using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes = Array(bytes.prefix(index))
            case 1: bytes.insert(UInt8.random(in: .min ... .max, using: &generator), at: min(index, bytes.count))
            case 2 where index < bytes.count: bytes.remove(at: index)
            case 3 where index < bytes.count: bytes[index] = 0xFF
            default: if index < bytes.count { bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator) }
            }
        }
    }

    private static func readEverything(_ reader: RecordReader, depth: Int) throws {
        var reader = reader
        while let field = try reader.next() {
            _ = try? field.text()
            _ = try? field.integer()
            _ = try? field.texts()
            if depth < 8, let inner = try? field.record() { try? readEverything(inner, depth: depth + 1) }
        }
    }
}

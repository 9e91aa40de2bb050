import Testing

@testable import Web

@Suite("A multipart text")
struct MultipartParserTests {
    static let type = "multipart/form-data; boundary=----edge"
    static let text = """
        preamble\r\n------edge\r\nContent-Disposition: form-data; name="kind"\r\n\r\ncustomers\r\n------edge\r\n\
        Content-Disposition: form-data; name="file"; filename="C:\\fake\\客户.xlsx"\r\nContent-Type: application/x\r\n\r\n\
        line\r\n--not an edge\r\n\r\n------edg\r\n\r\n------edge\r\n\
        Content-Disposition: form-data; name="empty"; filename=""\r\n\r\n\r\n------edge--\r\nepilogue
        """

    /// Feeds in pieces, and joins the content of each part.
    static func parse(_ text: String, pieces: (inout [UInt8]) -> [UInt8]) throws -> [(
        part: MultipartPart, content: String
    )] {
        var parser = try MultipartParser(contentType: type)
        var rest = Array(text.utf8)
        var parts: [(MultipartPart, [UInt8])] = []
        while !rest.isEmpty {
            for event in try parser.feed(pieces(&rest)) {
                switch event {
                case .partBegan(let part): parts.append((part, []))
                case .content(let bytes): parts[parts.count - 1].1 += bytes
                case .partEnded, .finished: break
                }
            }
        }
        guard parser.isFinished else { throw FormError.truncated }
        return parts.map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
    }

    static func take(_ count: Int, from bytes: inout [UInt8]) -> [UInt8] {
        defer { bytes.removeFirst(min(count, bytes.count)) }
        return Array(bytes.prefix(count))
    }

    @Test("gives the same parts in whatever pieces it arrives", arguments: 1...80)
    func pieces(size: Int) throws {
        let parts = try Self.parse(Self.text) { Self.take(size, from: &$0) }
        #expect(parts.map(\.part.name) == ["kind", "file", "empty"])
        #expect(parts.map(\.part.fileName) == [nil, "客户.xlsx", "file"])
        #expect(parts[1].part.contentType == "application/x")
        #expect(parts.map(\.content) == ["customers", "line\r\n--not an edge\r\n\r\n------edg\r\n", ""])
    }

    @Test("is refused where it breaks the rules", arguments: BrokenMultipart.allCases)
    func refused(broken: BrokenMultipart) {
        #expect(throws: broken.error) { _ = try Self.parse(broken.text) { Self.take(4_096, from: &$0) } }
    }

    @Test(
        "needs a boundary of 1 to 70 plain characters",
        arguments: [
            "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\u{7}\"",
            "multipart/form-data; boundary=" + String(repeating: "x", count: 71),
        ])
    func boundary(type: String) {
        #expect(throws: FormError.noBoundary) { _ = try MultipartParser(contentType: type) }
    }

    @Test("survives damage of every kind, and never gives more content than it was fed")
    func damage() throws {
        var numbers = SeededNumbers(seed: 2)
        for _ in 0..<2_000 {
            var bytes = Array(Self.text.utf8)
            for _ in 0..<Int.random(in: 1...6, using: &numbers) {
                let index = Int.random(in: 0..<bytes.count, using: &numbers)
                switch Int.random(in: 0...2, using: &numbers) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &numbers)
                case 1: bytes.remove(at: index)
                default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &numbers)], at: index)
                }
            }
            var parser = try MultipartParser(contentType: Self.type)
            var contentBytes = 0
            while !bytes.isEmpty {
                let piece = Self.take(Int.random(in: 1...64, using: &numbers), from: &bytes)
                guard let events = try? parser.feed(piece) else { break }
                for case .content(let content) in events { contentBytes += content.count }
            }
            #expect(contentBytes <= Self.text.utf8.count + 6)
        }
    }
}

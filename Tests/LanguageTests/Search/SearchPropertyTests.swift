import Language
import Testing

@Suite("Tokens and matches together")
struct SearchPropertyTests {
    @Test("find every part of two characters or more", arguments: [SearchableText.Kind.name, .person, .text])
    func everyPart(kind: SearchableText.Kind) throws {
        var random = SeededRandom(seed: 7)
        for _ in 0..<1_000 {
            let text = random.text(of: Alphabet.names, length: 2...16)
            let start = Int.random(in: 0...(text.count - 2), using: &random)
            let part = String(text.dropFirst(start).prefix(Int.random(in: 2...text.count, using: &random)))
            try expectFound(part, in: [SearchableText(kind, text)])
        }
    }

    @Test("find every part of four digits or more", arguments: [SearchableText.Kind.phone, .code])
    func everyRun(kind: SearchableText.Kind) throws {
        var random = SeededRandom(seed: 8)
        for _ in 0..<1_000 {
            let text = random.text(of: Alphabet.digits, length: 4...14)
            let start = Int.random(in: 0...(text.count - 4), using: &random)
            let part = String(text.dropFirst(start).prefix(Int.random(in: 4...text.count, using: &random)))
            guard !part.hasPrefix("0086") else { continue }
            try expectFound(part, in: [SearchableText(kind, text)])
        }
    }

    @Test("find every part of two letters or digits of codes and customers' numbers", arguments: [SearchableText.Kind.code, .number])
    func everyPair(kind: SearchableText.Kind) throws {
        var random = SeededRandom(seed: 11)
        let letters = Array("0123456789abcdefghjklmnpqrtuwxy")
        for _ in 0..<1_000 {
            let text = random.text(of: letters, length: 2...18)
            let start = Int.random(in: 0...(text.count - 2), using: &random)
            let part = String(text.dropFirst(start).prefix(Int.random(in: 2...text.count, using: &random)))
            guard !part.hasPrefix("0086") else { continue }
            try expectFound(part, in: [SearchableText(kind, text)])
        }
    }

    @Test("keep a pair of a code, which is private, from having a token of its own")
    func heaps() {
        let letters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        let pairs = letters.flatMap { left in letters.map { SearchableText(.code, "\(left)\($0)\(left)\($0)") } }
        let heaps = SearchTokens.index(pairs).filter { $0.namespace == .codePair }
        #expect(heaps.count <= 64)
        #expect(SearchTokens.index([SearchableText(.phone, "13800138000")]).allSatisfy { $0.text.count == 4 })
    }

    @Test("find nothing that is not a part")
    func noOther() throws {
        var random = SeededRandom(seed: 9)
        let han = Alphabet.names.filter { !$0.isASCII }
        for _ in 0..<1_000 {
            let text = random.text(of: han, length: 2...12)
            let other = random.text(of: han, length: 2...4)
            let match = try SearchQuery(other).matches([SearchableText(.name, text)])
            #expect((match != nil) == text.contains(other), "\(other) in \(text)")
        }
    }

    @Test("never match by sound what the tokens do not find")
    func sound() throws {
        var random = SeededRandom(seed: 10)
        let letters = Array("aeghinouszxl")
        for _ in 0..<2_000 {
            let texts = [SearchableText(.name, random.text(of: Alphabet.names, length: 2...12))]
            guard let query = try? SearchQuery(random.text(of: letters, length: 2...7)) else { continue }
            guard query.matches(texts) != nil else { continue }
            let tokens = SearchTokens.index(texts)
            #expect(query.alternatives.contains { tokens.isSuperset(of: $0) })
        }
    }

    private func expectFound(_ part: String, in texts: [SearchableText]) throws {
        let query = try SearchQuery(part)
        let tokens = SearchTokens.index(texts)
        #expect(query.alternatives.contains { tokens.isSuperset(of: $0) }, "tokens of \(part) in \(texts[0].text)")
        #expect(query.matches(texts) != nil, "\(part) in \(texts[0].text)")
    }
}

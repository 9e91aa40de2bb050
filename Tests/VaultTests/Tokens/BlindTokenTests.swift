import Testing
import Vault

@Suite("Blind tokens")
struct BlindTokenTests {
    let name = TokenKind(rawValue: 1)
    let phone = TokenKind(rawValue: 2)

    /// Computed with another implementation of HMAC-SHA256: key 00…1f, message 01 ‖ UTF-8 of 杭州.
    @Test("agree with another implementation of HMAC-SHA256")
    func knownAnswer() throws {
        let tokenizer = BlindTokenizer(key: try DataKey(bytes: Array(0..<32)))
        let token = tokenizer.token(name, "杭州")
        #expect(token.bits == 0xe7ab_babc_df71_a901)
        #expect(token.text == "46v3vpg7oguqc")
    }

    @Test("are the same for the same term, and unrelated between keys and kinds")
    func separation() {
        let tokenizer = BlindTokenizer(key: .random())
        #expect(tokenizer.token(name, "8000") == tokenizer.token(name, "8000"))
        #expect(tokenizer.token(name, "8000") != tokenizer.token(phone, "8000"))
        #expect(tokenizer.token(name, "8000") != BlindTokenizer(key: .random()).token(name, "8000"))
        #expect(tokenizer.token(name, "13800138000".suffix(4)) == tokenizer.token(name, "8000"))
        #expect(tokenizer.token(name, "") != tokenizer.token(phone, ""))
    }

    @Test("are written as thirteen lower-case letters and digits, each number differently")
    func text() {
        #expect(BlindToken(bits: 0).text == "aaaaaaaaaaaaa")
        #expect(BlindToken(bits: .max).text == "7777777777776")
        #expect(BlindToken(bits: 1).text == "aaaaaaaaaaaac")
        let bits = (0..<64).map { UInt64(1) << UInt64($0) }
        #expect(Set(bits.map { BlindToken(bits: $0).text }).count == 64)
    }

    @Test("stand with blanks between in an index row")
    func indexText() {
        #expect(BlindToken.indexText([]) == "")
        #expect(BlindToken.indexText([BlindToken(bits: 0)]) == "aaaaaaaaaaaaa")
        #expect(BlindToken.indexText([BlindToken(bits: 0), BlindToken(bits: 1)]) == "aaaaaaaaaaaaa aaaaaaaaaaaac")
    }

    @Test("are the same bits to PostgreSQL")
    func int64() {
        #expect(BlindToken(bits: .max).int64 == -1)
        #expect(UInt64(bitPattern: BlindToken(bits: 1 << 63).int64) == 1 << 63)
    }
}

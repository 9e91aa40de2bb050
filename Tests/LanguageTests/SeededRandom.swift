/// A small generator with a seed, so that a failing case can be repeated (xorshift64*).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }

    mutating func text(of alphabet: [Character], length: ClosedRange<Int>) -> String {
        String((0..<Int.random(in: length, using: &self)).compactMap { _ in alphabet.randomElement(using: &self) })
    }
}

/// Letters for random texts.
enum Alphabet {
    static let names = Array("上海北京安启环保科技有限公司重庆长城银行张伟李娜王行乐A3xkm")
    static let everything = names + Array("（）()，。 　ＡＢéİßﬁ①㈱臺灣乾한글ｶﾞ🏳️‍🌈\u{301}\u{200B}、Ⅷ½")
    static let digits = Array("0123456789")
}

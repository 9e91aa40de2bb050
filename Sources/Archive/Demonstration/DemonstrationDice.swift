/// Throws that come out the same for the same seed, so that a demonstration can be repeated.
struct DemonstrationDice: RandomNumberGenerator {
    private var numbers: SplitMix64

    init(seed: UInt64) {
        numbers = SplitMix64(seed: seed)
    }

    mutating func next() -> UInt64 { numbers.next() }

    /// A number of the range, each as likely.
    mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }

    /// Whether it happens that happens so many times in a hundred.
    mutating func happens(_ percent: Int) -> Bool {
        number(1...100) <= percent
    }

    /// One of the choices; `fallback` where there are none.
    mutating func one<Choice>(of choices: [Choice], else fallback: Choice) -> Choice {
        choices.randomElement(using: &self) ?? fallback
    }

    /// One of the texts; empty where there are none.
    mutating func one(of choices: [String]) -> String {
        one(of: choices, else: "")
    }

    /// One of the choices, each as likely as its share.
    mutating func one<Choice>(weighed choices: [(share: Int, choice: Choice)], else fallback: Choice) -> Choice {
        var left = number(1...max(1, choices.reduce(0) { $0 + $1.share }))
        for (share, choice) in choices {
            left -= share
            if left <= 0 { return choice }
        }
        return fallback
    }

    /// So many digits, the first not 0.
    mutating func digits(_ count: Int) -> String {
        (0..<count).map { String(number($0 == 0 ? 1...9 : 0...9)) }.joined()
    }
}

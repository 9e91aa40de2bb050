/// Keys in the order a lazy hand finds them.
enum KeyboardWalk {
    private static let forward: [[Character]] = [
        "1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "!@#$%^&*()_+",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p",
        "q1w2e3r4t5y6u7i8o9p0", "147258369", "159357", "zaq1xsw2cde3vfr4",
    ].map { Array($0) }
    private static let walks = forward + forward.map { $0.reversed() }

    /// How many characters at the start lie on one walk.
    static func lengthOfPrefix(of rest: ArraySlice<Character>) -> Int {
        guard let first = rest.first else { return 0 }
        return walks.map { walk in
            guard let start = walk.firstIndex(of: first) else { return 0 }
            return zip(walk[start...], rest).prefix { $0 == $1 }.count
        }.max() ?? 0
    }
}

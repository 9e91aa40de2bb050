/// What the parser of the command line did not understand, in Chinese: its own words are English only.
struct UsageComplaint {
    /// How the parser's sentences begin or what they contain, and what that means.
    private static let meanings = [
        ("Unknown option", "没有这个选项"), ("Missing value", "这个选项缺少值"), ("Missing expected argument", "缺少参数"),
        ("Missing one of", "缺少其中之一"), ("Missing required subcommand", "缺少子命令"), ("nexpected argument", "不认识的参数"),
        ("does not take any value", "这个选项不带值"), ("is invalid", "值无效"), ("had already been set", "重复的选项"),
    ]

    /// The sentence, with what the parser named in quotes.
    let chinese: String

    /// - Parameter message: the parser's sentence; nil comes of one that is not the parser's, and so in both languages already.
    init?(_ message: String) {
        guard let meaning = Self.meanings.first(where: { message.contains($0.0) })?.1 else { return nil }
        let sentence = message.prefix { !$0.isNewline }
        let named = sentence.matches(of: /'([^']+)'/).map { String($0.output.1) }
        let things = named.isEmpty ? "" : "：" + named.prefix(2).joined(separator: "，")
        chinese = "\(meaning)\(things)。用法见下，或加 --help 查看。"
    }
}

/// What a column's title says about where the column goes.
enum HeaderReading: Equatable {
    /// A title that means this and nothing else.
    case sure(ColumnTarget)
    /// A title that holds a known word, or a known word of little meaning.
    case likely(ColumnTarget)
    /// Nothing is known of the title.
    case unknown

    /// The longest title that is looked at, in characters.
    static let charactersMax = 40

    /// Where the column goes as far as the title says.
    var target: ColumnTarget? {
        switch self {
        case .sure(let target), .likely(let target): target
        case .unknown: nil
        }
    }

    /// Reads a title such as `客户名称*`, `手机（必填）`, `联系人2` or `E-mail`.
    init(_ title: String) {
        let key = Self.key(of: title)
        guard !key.isEmpty else {
            self = .unknown
            return
        }
        if HeaderWords.deals.contains(key) {
            self = .unknown
        } else if let found = Self.known(key) {
            self = found
        } else {
            self = Self.numbered(key) ?? Self.holding(key) ?? .unknown
        }
    }

    /// The title without marks, blanks and what stands in brackets, in lower case.
    static func key(of title: String) -> String {
        var key = ""
        var depth = 0
        for character in title.prefix(charactersMax).description.halfWidth.lowercased() {
            switch character {
            case "(", "[", "【", "<": depth += 1
            case ")", "]", "】", ">": depth = max(0, depth - 1)
            case let other where depth == 0 && (other.isLetter || other.isNumber || other == "#"): key.append(other)
            default: break
            }
        }
        return key
    }

    private static func known(_ key: String) -> HeaderReading? {
        if HeaderWords.ignored.contains(key) { return .sure(.ignored) }
        if let target = HeaderWords.exact[key] { return .sure(target) }
        return HeaderWords.vague[key].map(HeaderReading.likely)
    }

    /// `联系人2`, `手机二`, `第二联系人`.
    private static func numbered(_ key: String) -> HeaderReading? {
        for (number, marks) in [
            (2, ["2", "二"]), (3, ["3", "三"]), (4, ["4", "四"]), (5, ["5", "五"]), (1, ["1", "一"]),
        ] {
            for mark in marks {
                let stem = key.dropping(suffix: mark) ?? key.dropping(prefix: "第" + mark)
                if let stem, case .contact(let part, _)? = HeaderWords.exact[String(stem)] {
                    return .sure(.contact(part, number: number))
                }
            }
        }
        return nil
    }

    /// The longest known word at the end of the title, else a long one anywhere in it.
    private static func holding(_ key: String) -> HeaderReading? {
        let words = HeaderWords.exact.keys.filter { word in
            (word.count > 1 && key.hasSuffix(word) || word.count > 2 && key.contains(word))
                && !HeaderWords.general.contains(word)
        }
        let best = words.max { rank($0, in: key) < rank($1, in: key) }
        return best.flatMap { HeaderWords.exact[$0] }.map(HeaderReading.likely)
    }

    private static func rank(_ word: String, in key: String) -> (Int, Int, String) {
        (key.hasSuffix(word) ? 1 : 0, word.count, word)
    }
}

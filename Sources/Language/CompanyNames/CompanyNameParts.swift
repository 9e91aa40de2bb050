/// A folded name while its parts are being taken off, from both ends.
struct CompanyNameParts {
    let folded: String
    private(set) var rest: ArraySlice<Character>
    /// Regions found in brackets, to be looked at when the name does not begin with one.
    private var bracketed: [ArraySlice<Character>] = []

    private static let branchEndings = ["分公司", "分店", "办事处", "分厂", "营业部", "分行", "支行", "分部", "门店"]

    private static let zones = [
        "高新技术产业开发区", "经济技术开发区", "经济开发区", "工业园区", "高新区", "开发区", "保税区", "新区",
    ]
    private static let townEndings: Set<Character> = ["镇", "乡"]

    init(_ name: String) {
        let normal = TextNormaliser.normalise(String(name.prefix(CompanyName.charactersMax)))
        let brackets: [Character: Character] = [
            "【": "(", "[": "(", "〔": "(", "<": "(", "《": "(", "】": ")", "]": ")", "〕": ")", ">": ")", "》": ")",
        ]
        let characters = normal.filter { !" ·-_.,。,、\"'".contains($0) }.map { brackets[$0] ?? $0 }
        (rest, bracketed) = Self.unwrap(characters)
        folded = String(characters.filter { $0 != "(" && $0 != ")" })
    }

    /// Takes off what follows the legal form of a head office: `苏州分公司`.
    mutating func takeBranch() -> String? {
        let text = String(rest)
        guard Self.branchEndings.contains(where: text.hasSuffix) else { return nil }
        let forms = LegalForm.spellings.filter { $0.text.hasSuffix("公司") && $0.text != "公司" }
        for (form, _) in forms {
            guard let found = text.firstRange(of: form), found.upperBound < text.endIndex else { continue }
            let branch = String(text[found.upperBound...])
            rest = rest.dropLast(branch.count)
            return branch
        }
        return nil
    }

    /// Takes the legal form off the end, and 集团 before it.
    mutating func takeForm() -> (LegalForm?, isGroup: Bool, text: String) {
        let spelling = LegalForm.spellings.first { ends(with: $0.text) }
        guard rest.count > (spelling?.text.count ?? 0) + 1 else { return (nil, false, "") }
        if let spelling { rest = rest.dropLast(spelling.text.count) }
        let isGroup = rest.count > 3 && ends(with: "集团")
        if isGroup { rest = rest.dropLast(2) }
        return (spelling?.form, isGroup, (isGroup ? "集团" : "") + (spelling?.text ?? ""))
    }

    /// Takes regions off the front, the larger first, as long as a name is left behind them.
    mutating func takeRegion() -> (Region?, text: String) {
        var region: Region?
        var text = ""
        while let found = RegionBook.shared.region(before: rest, inside: region), leavesName(found.length) {
            region = found.region
            text += found.region.county ?? found.region.prefecture ?? found.region.province
            rest = rest.dropFirst(found.length)
        }
        if region != nil { dropLocality() }
        for bracket in bracketed where region == nil {
            guard let found = RegionBook.shared.region(before: bracket, inside: nil) else { continue }
            (region, text) = (found.region, String(bracket.prefix(found.length)))
        }
        return (region, text)
    }

    /// Takes trade words off the end as long as two characters of a core are left.
    mutating func takeTrade() -> String {
        let whole = rest
        while let length = Self.tradeLength(at: rest) { rest = rest.dropLast(length) }
        return String(whole.dropFirst(rest.count))
    }

    /// Drops a zone or a town behind a region: 杭州高新区, 昆山市张浦镇.
    private mutating func dropLocality() {
        let zone = Self.zones.first { rest.starts(with: $0) }?.count
        let town = [3, 4].first { rest.count > $0 && Self.townEndings.contains(rest[rest.startIndex + $0 - 1]) }
        if let length = zone ?? town, leavesName(length) { rest = rest.dropFirst(length) }
    }

    private func ends(with text: String) -> Bool { rest.suffix(text.count).elementsEqual(text) }

    /// Behind a region a core of two characters must be left, or one and a trade: 安康食品 is not a firm in 安康 called 食品.
    private func leavesName(_ length: Int) -> Bool {
        let remainder = rest.dropFirst(length)
        guard remainder.count > 1 else { return false }
        return !(2...TradeWords.lengthMax).contains(remainder.count) || !TradeWords.all.contains(String(remainder))
    }

    private static func tradeLength(at rest: ArraySlice<Character>) -> Int? {
        stride(from: TradeWords.lengthMax, through: 2, by: -1).first { length in
            rest.count >= length + 2 && TradeWords.all.contains(String(rest.suffix(length)))
        }
    }

    /// Takes brackets off: what stands in them stays in its place, but a region in them also counts as the firm's.
    private static func unwrap(_ characters: [Character]) -> (ArraySlice<Character>, [ArraySlice<Character>]) {
        var plain: [Character] = []
        var notes: [ArraySlice<Character>] = []
        var open: Int?
        for character in characters {
            switch character {
            case "(": open = plain.count
            case ")": close(&open, &plain, &notes)
            default: plain.append(character)
            }
        }
        return (plain[...], notes)
    }

    /// A bracket that holds a whole region is taken out; any other, such as one around a legal form, is only unwrapped.
    private static func close(_ open: inout Int?, _ plain: inout [Character], _ notes: inout [ArraySlice<Character>]) {
        defer { open = nil }
        guard let start = open, start > 0 else { return }
        let note = Array(plain[start...])[...]
        guard let found = RegionBook.shared.region(before: note, inside: nil), found.length == note.count else {
            return
        }
        notes.append(note)
        plain.removeSubrange(start...)
    }
}

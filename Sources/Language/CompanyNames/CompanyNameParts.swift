/// A folded name while its parts are being taken off, from both ends.
///
/// Works on scalars: an import takes many thousand names apart, and a folded name has hardly a character of more than one.
struct CompanyNameParts {
    let folded: String
    private(set) var rest: ArraySlice<Unicode.Scalar>
    /// Regions found in brackets, to be looked at when the name does not begin with one.
    private var bracketed: [ArraySlice<Unicode.Scalar>] = []

    private static let branchEndings = scalars([
        "分公司", "分店", "办事处", "分厂", "营业部", "分行", "支行", "分部", "门店",
    ])
    private static let zones = scalars([
        "高新技术产业开发区", "经济技术开发区", "经济开发区", "工业园区", "高新区", "开发区", "保税区", "新区",
    ])
    private static let headOffices = LegalForm.spellings.map(\.text).filter { $0.hasSuffix("公司") && $0 != "公司" }
    private static let group = Array("集团".unicodeScalars)

    init(_ name: String) {
        let isLong = name.utf8.count > CompanyName.charactersMax
        let normal = TextNormaliser.normalise(isLong ? String(name.prefix(CompanyName.charactersMax)) : name)
        var characters: [Unicode.Scalar] = []
        characters.reserveCapacity(normal.utf8.count / 2)
        for scalar in normal.unicodeScalars where !Self.isIgnored(scalar) { characters.append(Self.plainBracket(scalar)) }
        (rest, bracketed) = Self.unwrap(characters)
        folded = String(scalars: characters.filter { $0 != "(" && $0 != ")" })
    }

    /// Takes off what follows the legal form of a head office: `苏州分公司`.
    mutating func takeBranch() -> String? {
        guard Self.branchEndings.contains(where: ends) else { return nil }
        let text = String(scalars: rest)
        for form in Self.headOffices {
            guard let found = text.firstRange(of: form), found.upperBound < text.endIndex else { continue }
            let branch = String(text[found.upperBound...])
            rest = rest.dropLast(branch.unicodeScalars.count)
            return branch
        }
        return nil
    }

    /// Takes the legal form off the end, and 集团 before it.
    mutating func takeForm() -> (LegalForm?, isGroup: Bool, text: String) {
        let spelling = LegalForm.spellings.first { ends(with: $0.scalars) }
        guard rest.count > (spelling?.scalars.count ?? 0) + 1 else { return (nil, false, "") }
        if let spelling { rest = rest.dropLast(spelling.scalars.count) }
        let isGroup = rest.count > 3 && ends(with: Self.group)
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
            (region, text) = (found.region, String(scalars: bracket.prefix(found.length)))
        }
        return (region, text)
    }

    /// Takes trade words off the end as long as two characters of a core are left.
    mutating func takeTrade() -> String {
        let whole = rest
        while let length = TradeWords.length(at: rest) { rest = rest.dropLast(length) }
        return String(scalars: whole.dropFirst(rest.count))
    }

    /// Drops a zone or a town behind a region: 杭州高新区, 昆山市张浦镇.
    private mutating func dropLocality() {
        let zone = Self.zones.first { rest.starts(with: $0) }?.count
        let town = [3, 4].first { rest.count > $0 && "镇乡".unicodeScalars.contains(rest[rest.startIndex + $0 - 1]) }
        if let length = zone ?? town, leavesName(length) { rest = rest.dropFirst(length) }
    }

    private func ends(with ending: [Unicode.Scalar]) -> Bool {
        rest.last == ending.last && rest.suffix(ending.count).elementsEqual(ending)
    }

    /// Behind a region a core of two characters must be left, or one and a trade: 安康食品 is not a firm in 安康 called 食品.
    private func leavesName(_ length: Int) -> Bool {
        let remainder = rest.dropFirst(length)
        return remainder.count > 1 && !TradeWords.contains(remainder)
    }
}

// MARK: - Brackets

extension CompanyNameParts {
    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "·", "-", "_", ".", ",", "。", "、", "\"", "'": true
        default: false
        }
    }

    private static func plainBracket(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "【", "[", "〔", "<", "《": "("
        case "】", "]", "〕", ">", "》": ")"
        default: scalar
        }
    }

    /// Takes brackets off: what stands in them stays in its place, but a region in them also counts as the firm's.
    private static func unwrap(
        _ characters: [Unicode.Scalar]
    ) -> (ArraySlice<Unicode.Scalar>, [ArraySlice<Unicode.Scalar>]) {
        var plain: [Unicode.Scalar] = []
        var notes: [ArraySlice<Unicode.Scalar>] = []
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
    private static func close(
        _ open: inout Int?, _ plain: inout [Unicode.Scalar], _ notes: inout [ArraySlice<Unicode.Scalar>]
    ) {
        defer { open = nil }
        guard let start = open, start > 0 else { return }
        let note = Array(plain[start...])[...]
        guard let found = RegionBook.shared.region(before: note, inside: nil), found.length == note.count else {
            return
        }
        notes.append(note)
        plain.removeSubrange(start...)
    }

    private static func scalars(_ words: [String]) -> [[Unicode.Scalar]] { words.map { Array($0.unicodeScalars) } }
}

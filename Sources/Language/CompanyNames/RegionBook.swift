/// All regions by the names under which they stand in front of a firm's name.
struct RegionBook: Sendable {
    static let shared = RegionBook()

    /// Names are tried from this length downwards; longer ones do not stand in names of firms.
    private static let nameLengthMax = 12

    /// Short names of county-level places that are ordinary words or frequent brands, and so count as places only with their ending or
    /// after the place they lie in.
    private static let ambiguous: Set<String> = [
        "东方", "新民", "永康", "瑞安", "东阳", "永安", "大安", "兴化", "天长", "德兴", "乐平", "龙泉", "新乐", "龙口", "安国", "高平", "明光", "丰城",
        "海城", "金坛", "万宁", "安宁", "华阴", "恩平", "开平", "高安", "福安", "福清", "青铜峡", "灵宝", "安达", "海伦", "同江", "富锦", "东宁",
        "和平", "新华", "长安", "南山", "宝山", "江南", "建华", "东风", "红旗", "向阳", "前进", "光明", "友谊", "永福", "永兴", "富源", "吉安",
    ]

    private struct Place: Sendable {
        let region: Region
        let isShortCounty: Bool
    }

    private var places: [String: [Place]] = [:]
    private var beginnings = PairLengths([]) { _ in [] }

    init() {
        places.reserveCapacity(8_192)
        var province = Self.spellings(of: "")
        for row in RegionTable.rows.split(separator: "\n") {
            if row.hasPrefix("# ") {
                province = Self.spellings(of: row.dropFirst(2))
                enter(province, Region(province: province[0], prefecture: nil, county: nil))
            } else {
                for part in row.split(separator: ";") { enterPrefecture(part, province: province[0]) }
            }
        }
        beginnings = PairLengths(places.keys) { Array($0.unicodeScalars.prefix(2)) }
    }

    /// The longest region that stands in front of a text, and how many characters it takes; one that cannot lie inside `outer` is none.
    func region(before text: ArraySlice<Unicode.Scalar>, inside outer: Region?) -> (region: Region, length: Int)? {
        for length in beginnings.lengths(of: text.prefix(2), upTo: min(Self.nameLengthMax, text.count)) {
            let name = String(scalars: text.prefix(length))
            guard let candidates = places[name] else { continue }
            let fitting = candidates.first { isReadable($0, as: name, inside: outer) }
            if let fitting { return (fitting.region, length) }
        }
        return nil
    }

    private func isReadable(_ place: Place, as name: String, inside outer: Region?) -> Bool {
        guard let outer else { return !place.isShortCounty || !Self.ambiguous.contains(name) && isCity(place) }
        guard outer.county == nil, place.region.isCompatible(with: outer) else { return false }
        return place.region.county != nil || outer.prefecture == nil && place.region.prefecture != nil
    }

    /// A county-level city goes by its short name (昆山); a county or district seldom does.
    private func isCity(_ place: Place) -> Bool {
        guard let county = place.region.county else { return true }
        return places[county + "市"] != nil
    }

    private mutating func enterPrefecture(_ row: Substring, province: String) {
        let halves = row.split(separator: ":", maxSplits: 1)
        guard let head = halves.first?.drop(while: { $0 == " " }) else { return }
        let prefecture = head == "~" ? nil : Self.spellings(of: head)
        if let prefecture { enter(prefecture, Region(province: province, prefecture: prefecture[0], county: nil)) }
        for county in halves.dropFirst().joined().split(separator: " ") {
            let names = Self.spellings(of: county)
            enter(names, Region(province: province, prefecture: prefecture?[0], county: names[0]))
        }
    }

    private mutating func enter(_ names: [String], _ region: Region) {
        for (index, name) in names.enumerated() {
            let isShortCounty = index == 0 && names.count > 1 && region.county != nil
            places[name, default: []].append(Place(region: region, isShortCounty: isShortCounty))
        }
    }

    /// `昆山|市` gives `昆山` and `昆山市`.
    private static func spellings(of entry: Substring) -> [String] {
        let parts = entry.split(separator: "|")
        return parts.count == 2 ? [String(parts[0]), parts.joined()] : [String(entry)]
    }
}

/// The ways a division's name is written.
enum RegionName {
    private static let endings: [Region.Level: [String]] = [
        .province: ["维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "特别行政区", "省", "市"],
        .city: ["自治州", "地区", "市", "盟"],
        .county: ["自治县", "自治旗", "新区", "矿区", "林区", "特区", "县", "区", "市", "旗"],
    ]

    /// The peoples whose names stand before 自治州, 自治县 and 自治旗; those that also occur without 族 come with it first.
    private static let peoples = [
        "各族", "鄂温克族", "达斡尔族", "柯尔克孜族", "哈萨克族", "哈萨克", "柯尔克孜", "蒙古族", "蒙古", "塔吉克", "锡伯", "朝鲜族", "布依族",
        "土家族", "傈僳族", "景颇族", "哈尼族", "拉祜族", "布朗族", "纳西族", "普米族", "独龙族", "裕固族", "保安族", "东乡族", "撒拉族", "毛南族",
        "仫佬族", "仡佬族", "满族", "回族", "藏族", "苗族", "侗族", "彝族", "壮族", "瑶族", "白族", "傣族", "羌族", "黎族", "畲族", "水族", "怒族",
        "佤族", "土族",
    ]

    /// The name without its ending; the name itself where fewer than two characters would be left.
    static func short(_ name: String, level: Region.Level) -> String {
        for ending in endings[level] ?? [] {
            guard let stem = name.dropping(suffix: ending), stem.count > 1 else { continue }
            return ending.hasPrefix("自治") ? withoutPeoples(stem) : String(stem)
        }
        return name
    }

    private static func withoutPeoples(_ stem: Substring) -> String {
        var rest = stem
        while let shorter = peoples.lazy.compactMap({ rest.dropping(suffix: $0) }).first(where: { $0.count > 1 }) {
            rest = shorter
        }
        return String(rest)
    }

    /// The one-character names that stand on number plates and in headings.
    static let abbreviations: [Character: String] = [
        "京": "110000", "津": "120000", "冀": "130000", "晋": "140000", "蒙": "150000", "辽": "210000", "吉": "220000",
        "黑": "230000", "沪": "310000",
        "苏": "320000", "浙": "330000", "皖": "340000", "闽": "350000", "赣": "360000", "鲁": "370000", "豫": "410000",
        "鄂": "420000", "湘": "430000",
        "粤": "440000", "桂": "450000", "琼": "460000", "渝": "500000", "川": "510000", "蜀": "510000", "贵": "520000",
        "黔": "520000", "云": "530000",
        "滇": "530000", "藏": "540000", "陕": "610000", "秦": "610000", "甘": "620000", "陇": "620000", "青": "630000",
        "宁": "640000", "新": "650000",
        "台": "710000", "港": "810000", "澳": "820000",
    ]
}

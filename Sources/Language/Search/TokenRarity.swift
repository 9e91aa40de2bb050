/// Puts the tokens that few records carry first.
///
/// Most Chinese firms share a legal form and a handful of trade words; a posting list of those is nearly the whole index.
enum TokenRarity {
    private static let commonWords = [
        "股份有限责任公司", "集团有限公司", "科技有限公司", "技术有限公司", "贸易有限公司", "商贸有限公司", "实业有限公司", "电子科技", "网络科技",
        "信息技术", "环保科技", "文化传媒", "餐饮管理", "建筑工程", "机械设备", "医疗器械", "企业管理", "管理咨询", "国际贸易", "投资", "发展", "服务",
        "北京", "上海", "广州", "深圳", "浙江", "江苏", "广东", "山东", "分公司", "采购", "客户", "需要", "需求", "产品", "设备",
    ]

    private static let common: Set<SearchToken> = SearchTokens.index(commonWords.map { SearchableText(.name, $0) })

    /// Of common tokens so many are asked for at most: each is a walk through half the index, and a search looks at what it finds anyway.
    private static let commonCountMax = 2
    /// Up to so many rare ones are all asked for.
    private static let thinnedCountMin = 5

    /// Without doubles, rarest first, at most `SearchQuery.tokensMax`; common ones are dropped where two rare ones are enough.
    static func rarestFirst(_ tokens: [SearchToken]) -> [SearchToken] {
        var seen: Set<SearchToken> = []
        let distinct = tokens.filter { seen.insert($0).inserted }
        let byRank = Dictionary(grouping: distinct, by: rank)
        let rare = thinned(byRank[0] ?? [])
        let common = (byRank[2] ?? []).prefix(rare.count > 1 ? 0 : commonCountMax)
        let rest = (byRank[1] ?? []) + common
        return Array((rare + rest).prefix(SearchQuery.tokensMax))
    }

    /// Every second of many and the last: neighbours overlap, so that what lies between seldom narrows a search further.
    private static func thinned(_ tokens: [SearchToken]) -> [SearchToken] {
        guard tokens.count > thinnedCountMin else { return tokens }
        return tokens.enumerated().filter { $0.offset % 2 == 0 || $0.offset == tokens.count - 1 }.map(\.element)
    }

    private static func rank(_ token: SearchToken) -> Int {
        if common.contains(token) { return 2 }
        // Two letters of a sound, or two digits or letters of a text, where every year has a 20.
        switch token.namespace {
        case .initials, .codePair, .numberPair: return 1
        case .pair: return token.text.utf8.count == 2 ? 1 : 0
        default: return 0
        }
    }
}

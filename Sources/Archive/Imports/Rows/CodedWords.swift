/// The words offices write for coded values.
enum CodedWords {
    /// 企业, 公司, 个人 …
    static func kind(_ word: String) -> CustomerKind? {
        first(
            in: word,
            [
                ("个人", .person), ("自然人", .person), ("企业", .company), ("公司", .company), ("单位", .company),
                ("机构", .company), ("person", .person), ("company", .company),
            ])
    }

    /// 高, 较高, 强烈, 中, 一般, 低, 无 …
    static func intent(_ word: String) -> Intent? {
        first(
            in: word,
            [
                ("无", .low), ("低", .low), ("弱", .low), ("高", .high), ("强", .high), ("中", .medium), ("一般", .medium),
                ("high", .high), ("medium", .medium), ("low", .low),
            ])
    }

    /// 采购, 咨询, 售后, 定制 …
    static func needType(_ word: String) -> NeedType? {
        first(
            in: word,
            [
                ("定制", .custom), ("技术支持", .support), ("售后", .support), ("维修", .support), ("咨询", .service),
                ("服务", .service), ("采购", .product), ("产品", .product),
            ])
    }

    /// 潜在, 意向, 成交, 预警, 流失 …
    static func lifecycle(_ word: String) -> Lifecycle? {
        first(
            in: word,
            [
                ("预警", .atRisk), ("流失", .lost), ("潜在", .potential), ("意向", .potential), ("跟进", .potential),
                ("未成交", .potential), ("成交", .won), ("合作", .won), ("签约", .won),
            ])
    }

    /// `A`, `B类`, `C 级`, `a级客户`.
    static func level(_ word: String) -> ABCLevel? {
        guard let letter = word.uppercased().first, let level = ABCLevel(rawValue: String(letter)) else { return nil }
        let rest = word.dropFirst().trimmed
        return ["", "类", "级", "类客户", "级客户", "等", "档"].contains(String(rest)) ? level : nil
    }

    /// 战略, 重点, VIP, 普通, 潜在 …
    static func tier(_ word: String) -> ValueTier? {
        first(
            in: word.lowercased(),
            [
                ("战略", .strategic), ("重点", .key), ("重要", .key), ("大客户", .key), ("vip", .key), ("普通", .ordinary),
                ("一般", .ordinary), ("潜在", .potential),
            ])
    }

    /// 展会, 电话拜访, 官网注册, 老客户, 转介绍 …
    static func channel(_ word: String) -> Channel? {
        first(in: word, channels)
    }

    private static let channels: [(String, Channel)] = [
        ("转介绍", .referral), ("介绍", .referral), ("推荐", .referral), ("展会", .tradeShow), ("展览", .tradeShow),
        ("初次接触", .tradeShow),
        ("官网", .webForm), ("网站注册", .webForm), ("在线表单", .webForm), ("推广", .advertising), ("广告", .advertising),
        ("抖音", .advertising),
        ("百度", .advertising), ("老客户", .transactions), ("交易", .transactions), ("成交", .transactions),
        ("协会", .association), ("商会", .association),
        ("主管部门", .association), ("拜访", .visit), ("上门", .visit), ("电话", .visit), ("陌拜", .visit), ("面谈", .interview),
        ("访谈", .interview),
        ("公开", .publicInformation), ("企查查", .publicInformation), ("天眼查", .publicInformation),
        ("黄页", .publicInformation),
        ("问卷", .postedForm), ("邮寄", .postedForm), ("调查", .survey), ("其他", .other), ("其它", .other),
    ]

    private static func first<Code>(in word: String, _ list: [(String, Code)]) -> Code? {
        list.first { word.contains($0.0) }?.1
    }
}

import Archive
import Language
import Vault

/// What people type, by kind; rare texts are parts of made-up customers.
enum SampleQuery: String, CaseIterable, Sendable {
    case rare2 = "2 rare"
    case rare3 = "3 rare"
    case rare6 = "6 rare"
    case common2 = "2 common (公司, 科技, 采购, 上海)"
    case common4 = "4 common (有限公司, 信息技术)"
    case common6 = "6 common (科技有限公司, 上海科技 …)"
    case need = "6 of a need"
    case phoneTail = "phone tail"
    case initials = "pinyin initials"

    /// A text of this kind; a rare one is part of that customer.
    func text(of sample: CustomerSample, turn: Int) -> String {
        switch self {
        case .rare2: String(sample.core.prefix(2))
        case .rare3: String((sample.core + sample.trade).prefix(3))
        case .rare6: String((sample.place + sample.core + sample.trade).prefix(6))
        case .common2: Self.cycle(["公司", "科技", "有限", "采购", "上海"], turn)
        case .common4: Self.cycle(["有限公司", "信息技术", "股份有限", "医疗器械"], turn)
        case .common6: Self.cycle(["科技有限公司", "贸易有限公司", "股份有限公司", "企业管理咨询", "需三个月账期"], turn)
        case .need: Self.middle(of: sample)
        case .phoneTail: String(sample.mobile.suffix(4))
        case .initials: Pinyin.initials(of: String((sample.place + sample.core).prefix(4)))
        }
    }

    private static func cycle(_ texts: [String], _ turn: Int) -> String {
        texts[turn % texts.count]
    }

    private static func middle(of sample: CustomerSample) -> String {
        let need = sample.content.coreNeed?.inTheClear ?? sample.name
        return String(need.dropFirst(5).prefix(6))
    }
}

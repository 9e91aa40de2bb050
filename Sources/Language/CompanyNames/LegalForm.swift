/// The legal form at the end of a firm's name.
public enum LegalForm: Sendable, Hashable {
    /// 有限公司 and 有限责任公司, which mean the same (Company Law of the PRC 2023, article 7).
    case limited
    /// 股份有限公司, 股份公司.
    case jointStock
    /// 公司 without more.
    case company
    /// 合伙企业, 个人独资企业, 事务所, 厂, 店 and other forms that are not companies, as written.
    case other(String)

    /// The forms as they are written, longest first where one ends with another.
    static let spellings = written.map { Spelling($0.text, $0.form) }.sorted { $0.scalars.count > $1.scalars.count }

    private static let written: [(text: String, form: LegalForm)] = [
        ("股份有限责任公司", .jointStock), ("股份有限公司", .jointStock), ("有限责任公司", .limited), ("股份公司", .jointStock),
        ("有限公司", .limited), ("总公司", .company), ("公司", .company),
        ("合伙企业", .other("合伙企业")), ("有限合伙", .other("合伙企业")), ("普通合伙", .other("合伙企业")), ("特殊普通合伙", .other("合伙企业")),
        ("个人独资企业", .other("个人独资企业")), ("专业合作社", .other("合作社")), ("合作社", .other("合作社")), ("事务所", .other("事务所")),
        ("经营部", .other("经营部")), ("服务部", .other("服务部")), ("门市部", .other("门市部")), ("工作室", .other("工作室")),
        ("商行", .other("商行")), ("研究院", .other("研究院")), ("研究所", .other("研究所")), ("总厂", .other("厂")), ("工厂", .other("厂")),
        ("厂", .other("厂")), ("商店", .other("店")), ("超市", .other("超市")),
    ]

    /// A form as it is written.
    struct Spelling: Sendable {
        let text: String
        let form: LegalForm
        let scalars: [Unicode.Scalar]

        init(_ text: String, _ form: LegalForm) {
            self.text = text
            self.form = form
            scalars = Array(text.unicodeScalars)
        }
    }
}

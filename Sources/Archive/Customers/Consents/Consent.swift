import Vault
import Wording

/// That a contact agreed to personal facts being kept, as it was written down, and since when no longer.
///
/// Personal Information Protection Law (个人信息保护法): consent is informed, voluntary and explicit (article 14) and may be withdrawn at any time (article 15).
public struct Consent: Hashable, Sendable {
    /// Most characters of what was agreed to.
    public static let textCharactersMax = 500

    /// What is written down where nothing else is given.
    public static let usualText = "本人同意贵公司为维护业务关系记录我的出生日期、学历、兴趣爱好和家庭情况，并知道可以随时撤回。"

    /// What was agreed to, word for word.
    public let text: PrivateText
    /// How it was given.
    public let channel: ConsentChannel
    /// The day on which it was given.
    public let givenOn: CalendarDate
    /// Who wrote it down; nil for the program itself.
    public let recordedByID: Person.ID?
    /// When it was written down.
    public let recordedAt: Moment
    /// When it was withdrawn; nil while it is in force.
    public internal(set) var withdrawnAt: Moment?
    /// Who wrote the withdrawal down.
    public internal(set) var withdrawnByID: Person.ID?

    /// Whether it counts.
    public var isInForce: Bool { withdrawnAt == nil }

    /// Whether it says the same, whoever wrote it down and when.
    func saysSame(as other: Consent) -> Bool { text == other.text && channel == other.channel && givenOn == other.givenOn }

    /// Whether it is the same consent, withdrawn meanwhile or not.
    func isSame(as other: Consent) -> Bool {
        recordedAt == other.recordedAt && recordedByID == other.recordedByID && text == other.text && channel == other.channel
            && givenOn == other.givenOn
    }
}

/// How a contact agreed.
public enum ConsentChannel: String, CodedValue {
    case written, phone, wechat, email, inPerson = "in_person", other

    public var wording: Wording {
        switch self {
        case .written: Wording("书面", en: "In writing")
        case .phone: Wording("电话", en: "By phone")
        case .wechat: Wording("微信", en: "WeChat")
        case .email: Wording("邮件", en: "E-mail")
        case .inPerson: Wording("当面", en: "In person")
        case .other: Wording("其他", en: "Otherwise")
        }
    }

    /// The channel of a code or of its Chinese name.
    init?(typed: String) {
        guard let known = Self.allCases.first(where: { $0.rawValue == typed || $0.wording.chinese == typed }) else { return nil }
        self = known
    }
}

import Wording

/// A field that the company added to its archives by itself (A16).
public struct OwnField: Identifiable, Hashable, Sendable {
    /// The key of a field.
    public typealias ID = RowID<OwnField>

    /// What its value is; it stays what it was made.
    public enum Kind: String, CodedValue, Codable {
        case text, number, day, choice, choices, person

        /// Whether its value is chosen among those that the company names.
        public var takesChoices: Bool { self == .choice || self == .choices }

        public var wording: Wording {
            switch self {
            case .text: Wording("文字", en: "Text")
            case .number: Wording("数字", en: "Number")
            case .day: Wording("日期", en: "Date")
            case .choice: Wording("单选", en: "One choice")
            case .choices: Wording("多选", en: "Several choices")
            case .person: Wording("同事", en: "Colleague")
            }
        }
    }

    /// One of the values to choose from; retired ones stay readable and are no longer offered.
    public struct Choice: Hashable, Sendable, Codable {
        /// Its code, never changed and never given to another.
        public let code: String
        /// What it is called in both languages.
        public internal(set) var chinese: String
        public internal(set) var english: String
        /// Whether it is no longer offered.
        public internal(set) var isRetired = false

        /// What it is called.
        public var wording: Wording { Wording(chinese, en: english) }

        /// Both names as ``OwnFieldForm/choices`` has them: `重点 = Key`.
        public var line: String { chinese == english ? chinese : "\(chinese) = \(english)" }
    }

    /// The key; values are kept under it, so it is never given to another field.
    public let id: ID
    /// What its value is.
    public let kind: Kind
    /// What it is called, in which section it stands, whether it must be filled, how to fill it, what there is to choose.
    public internal(set) var form: OwnFieldForm
    /// The values to choose from, retired ones included.
    public internal(set) var choices: [Choice]
    /// Whether it is no longer offered; what was entered stays readable.
    public internal(set) var isRetired: Bool

    /// What it is called.
    public var wording: Wording { Wording(form.chinese, en: form.english.isEmpty ? form.chinese : form.english) }

    /// Its name in forms, problems, the API and imports: `own.12`.
    public var name: String { Self.prefix + String(id.rawValue) }

    /// Whether an archive cannot be submitted without it.
    public var isRequired: Bool { form.isRequired && !isRetired }

    /// Whether customers are classed by it (分类维度): it stands among the classes of an archive and takes part in boards and bulk edits.
    public var isDimension: Bool { form.isDimension && kind.takesChoices }

    /// Whether customers have one value of it at most, so that each stands in one column of a board.
    public var isExclusive: Bool { kind == .choice }

    /// The values to choose from that are offered, in their order.
    public var offeredChoices: [Choice] { choices.filter { !$0.isRetired } }

    /// What names of these fields begin with.
    public static let prefix = "own."
    /// Most fields that a company ever has, retired ones included.
    public static let countMax = 200
    /// Most of them by which customers are classed, beside those the program has.
    public static let dimensionCountMax = 20
    /// Most characters of a text.
    public static let textCharactersMax = 1_000

    /// The key in a name such as `own.12`; nil for any other text.
    public static func id(named name: some StringProtocol) -> ID? {
        guard name.hasPrefix(prefix), name.utf8.count <= 12, let id = Int64(name.dropFirst(prefix.count)), id > 0 else { return nil }
        return ID(rawValue: id)
    }

    /// What a code stands for; the code itself where there is no such choice.
    public func wording(of code: String) -> Wording {
        choices.first { $0.code == code }?.wording ?? Wording(code, en: code)
    }
}

/// What administrators say of a field.
public struct OwnFieldForm: Hashable, Sendable, Codable {
    /// Most characters of a name and of a choice.
    public static let nameCharactersMax = 30
    /// Most characters of the help.
    public static let helpCharactersMax = 120
    /// Most values to choose from, retired ones included.
    public static let choiceCountMax = 60

    /// Its name in Chinese.
    public var chinese: String
    /// Its name in English; the Chinese one where it is blank.
    public var english: String
    /// The part of the archive it stands in.
    public var section: CustomerField.Section
    /// Whether an archive cannot be submitted without it.
    public var isRequired: Bool
    /// How to fill it.
    public var help: String
    /// The names of the values offered, `重点 = Key` where the English one differs, in their order; `c2: 重点 = Key` gives the value of that
    /// code another name.
    public var choices: [String]
    /// Whether customers are classed by it; only a field of choices can be so.
    public var isDimension: Bool

    /// A field by what is said of it.
    public init(
        chinese: String, english: String = "", section: CustomerField.Section = .relations, isRequired: Bool = false, help: String = "",
        choices: [String] = [], isDimension: Bool = false
    ) {
        self.chinese = chinese
        self.english = english
        self.section = section
        self.isRequired = isRequired
        self.help = help
        self.choices = choices
        self.isDimension = isDimension
    }

    /// Reads what was stored, by programs too that knew no dimensions of a company's own.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        chinese = try members.decode(String.self, forKey: .chinese)
        english = try members.decode(String.self, forKey: .english)
        section = try members.decode(CustomerField.Section.self, forKey: .section)
        isRequired = try members.decode(Bool.self, forKey: .isRequired)
        help = try members.decode(String.self, forKey: .help)
        choices = try members.decode([String].self, forKey: .choices)
        isDimension = try members.decodeIfPresent(Bool.self, forKey: .isDimension) ?? false
    }
}

extension CustomerField.Section: Codable {}

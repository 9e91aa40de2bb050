import Wording

extension CustomerField {
    /// The values a coded field can have, in the order of forms; none for other fields, nor for industries and regions, which are looked up.
    public var choices: [CodeChoice] { fixedCodes.map { Self.all($0) } ?? [] }

    /// What people call a code of this field; the code itself for one that is not known.
    public func wording(of code: String) -> Wording {
        switch self {
        case .industry: Industry.find(code).map { Wording($0.displayName, en: $0.displayName) } ?? Self.bare(code)
        case .region: Region.find(code).map { Wording($0.path, en: $0.path) } ?? Self.bare(code)
        default: fixedCodes?.init(rawValue: code)?.wording ?? Self.bare(code)
        }
    }

    /// The list that the codes of the field are from; nil where there is none.
    private var fixedCodes: (any CodedValue.Type)? {
        switch self {
        case .kind: CustomerKind.self
        case .staffBand: StaffBand.self
        case .revenueBand: RevenueBand.self
        case .intent: Intent.self
        case .needType: NeedType.self
        case .channel: Channel.self
        case .valueTier: ValueTier.self
        case .abcLevel: ABCLevel.self
        case .lifecycle: Lifecycle.self
        case .nature: CompanyNature.self
        case .standing: PeerStanding.self
        case .creditRating: CreditRating.self
        default: nil
        }
    }

    private static func all<Value: CodedValue>(_ type: Value.Type) -> [CodeChoice] {
        type.allCases.map { CodeChoice(code: $0.rawValue, wording: $0.wording) }
    }

    private static func bare(_ code: String) -> Wording { Wording(code, en: code) }
}

import Wording

extension CustomerField {
    /// The values a coded field can have, in the order of forms; none for other fields, nor for industries and regions, which are looked up.
    public var choices: [CodeChoice] {
        switch self {
        case .kind: Self.all(CustomerKind.self)
        case .staffBand: Self.all(StaffBand.self)
        case .revenueBand: Self.all(RevenueBand.self)
        case .intent: Self.all(Intent.self)
        case .needType: Self.all(NeedType.self)
        case .channel: Self.all(Channel.self)
        case .valueTier: Self.all(ValueTier.self)
        case .abcLevel: Self.all(ABCLevel.self)
        case .lifecycle: Self.all(Lifecycle.self)
        default: []
        }
    }

    /// What people call a code of this field; the code itself for one that is not known.
    public func wording(of code: String) -> Wording {
        switch self {
        case .industry: Industry.find(code).map { Wording($0.displayName, en: $0.displayName) } ?? Self.bare(code)
        case .region: Region.find(code).map { Wording($0.path, en: $0.path) } ?? Self.bare(code)
        default: choices.first { $0.code == code }?.wording ?? Self.bare(code)
        }
    }

    private static func all<Value: CodedValue>(_ type: Value.Type) -> [CodeChoice] {
        type.allCases.map { CodeChoice(code: $0.rawValue, wording: $0.wording) }
    }

    private static func bare(_ code: String) -> Wording { Wording(code, en: code) }
}

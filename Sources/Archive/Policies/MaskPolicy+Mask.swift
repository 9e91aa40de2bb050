import Vault

extension MaskPolicy {
    /// A value as somebody of this role may see it.
    public func shown(_ value: PrivateText, as kind: Kind, to role: Role) -> String {
        shows(kind, to: role) ? value.inTheClear : value.masked(by: kind.mask)
    }
}

extension MaskPolicy.Kind {
    /// The rule by which values of this kind are masked.
    public var mask: @Sendable (String) -> String {
        switch self {
        case .contactName: { Mask.personName($0) }
        case .phone: { Mask.phone($0) }
        case .email: { Mask.email($0) }
        case .address: { Mask.address($0) }
        case .creditCode: { Mask.code($0) }
        case .personal: { $0.isEmpty ? "" : "***" }
        case .bankAccount: { Mask.bankAccount($0) }
        }
    }
}

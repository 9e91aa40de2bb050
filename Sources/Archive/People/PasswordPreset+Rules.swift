import Vault

extension PasswordPreset {
    /// The rules the preset stands for.
    public var rules: PasswordPolicy {
        switch self {
        case .asvs: .asvs
        case .dengbao: .dengbao
        }
    }
}

extension Policies {
    /// What speaks against a new password of a person, the history aside.
    func passwordProblems(_ password: String, login: String) -> [FieldProblem] {
        passwords.rules.weaknesses(of: password, login: login, company: [companyName])
            .map { .password($0) }
    }
}

import Archive
import Vault

extension SetupPage {
    /// The page with what was typed; passwords are asked again.
    init(_ form: SetupForm, _ policies: Policies, _ t: Words) {
        self.init(
            companyName: form.companyName, personName: form.personName, account: form.account,
            ownAccount: form.ownAccount, ownRole: form.ownRole.rawValue,
            ownRoles: FoundingForm.Founder.roles.reversed().map { Choice($0.rawValue, t(Bilingual($0.wording))) },
            departmentName: form.departmentName, wantsDemonstration: form.wantsDemonstration,
            passwordRule: policies.passwords.sentence(t), word: form.word)
    }
}

extension PasswordPreset {
    /// The rule in a sentence, for whoever chooses a password.
    func sentence(_ t: Words) -> String {
        let charactersMin = rules.charactersMin
        return switch self {
        case .asvs:
            t(
                "至少 \(charactersMin) 个字符；长句比符号更安全，常见密码会被拒绝",
                en: "At least \(charactersMin) characters; a long phrase beats symbols, common ones are refused")
        case .dengbao:
            t(
                "至少 \(charactersMin) 个字符，含大写、小写、数字、符号中的三种；90 天更换，不重复最近 5 次",
                en: "At least \(charactersMin) characters of three kinds (capitals, small letters, digits, symbols); new every 90 days")
        }
    }
}

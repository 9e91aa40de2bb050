import Archive
import Wording

/// The answers of the first run, as they were typed.
struct SetupForm: Sendable {
    var companyName = ""
    var personName = ""
    var account = FoundingForm.administratorLogin
    var password = ""
    var passwordAgain: String?
    /// The founder's own account for daily work; empty when it can wait.
    var ownAccount = ""
    var ownRole = Role.executive
    /// Empty for the same as the administrator's.
    var ownPassword = ""
    var departmentName = ""
    var wantsDemonstration = false
    /// What the address that the terminal showed carries; nil where none is asked for.
    var word: String?

    /// Nothing answered yet.
    init() {}

    init(_ form: Form) {
        companyName = form.text("company") ?? ""
        personName = form.text("name") ?? ""
        account = form.text("account") ?? ""
        password = form.raw("password") ?? ""
        passwordAgain = form.raw("passwordAgain")
        ownAccount = form.text("ownAccount") ?? ""
        ownRole = form.text("ownRole").flatMap(Role.init(rawValue:)) ?? .executive
        ownPassword = form.raw("ownPassword") ?? ""
        departmentName = form.text("department") ?? ""
        wantsDemonstration = form.isTicked("demonstration")
        word = form.text("word")
    }

    var passwordsMatch: Bool { passwordAgain.map { $0 == password } ?? true }

    var founding: FoundingForm {
        FoundingForm(
            companyName: companyName, administrator: .init(login: account, name: personName, password: password),
            founder: founder, departmentName: departmentName.isEmpty ? nil : departmentName)
    }

    private var founder: FoundingForm.Founder? {
        guard !ownAccount.isEmpty else { return nil }
        let own = FoundingForm.Account(
            login: ownAccount, name: personName, password: ownPassword.isEmpty ? password : ownPassword)
        return FoundingForm.Founder(account: own, role: ownRole)
    }

    /// The form's names for the archive's fields.
    static let names = [
        "companyName": "company", "administrator.login": "account", "administrator.name": "name",
        "administrator.password": "password", "founder.login": "ownAccount", "founder.name": "name",
        "founder.password": "ownPassword", "founder.role": "ownRole", "founder.department": "department",
        "departmentName": "department",
    ]
}

extension FieldProblem {
    static let passwordsDiffer = FieldProblem(
        "passwordAgain", Wording("两次输入的密码不一样。", en: "The two passwords are not the same."))
    static let wrongSetupWord = FieldProblem(
        "word",
        Wording(
            "口令不对。请用启动客档的终端上显示的网址，其中带有口令；重新启动后口令会变。",
            en: "This is not the word. Use the address shown by the terminal that started Kedang; it holds the word, which changes at each start."))
}

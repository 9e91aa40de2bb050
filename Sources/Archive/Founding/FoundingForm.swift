/// What the first run asks for.
public struct FoundingForm: Sendable {
    /// Somebody's own account.
    public struct Account: Sendable {
        /// The name to sign in with.
        public var login: String
        /// What colleagues call the person.
        public var name: String
        /// The password, chosen.
        public var password: String

        /// An account by its parts.
        public init(login: String, name: String, password: String) {
            self.login = login
            self.name = name
            self.password = password
        }
    }

    /// The founder's own account for daily work; the administrator's sees no customers.
    public struct Founder: Sendable {
        /// Its name and password.
        public var account: Account
        /// What the founder does: salesperson, manager or executive.
        public var role: Role

        /// The roles that can be chosen.
        public static let roles: [Role] = [.salesperson, .manager, .executive]

        /// A founder by its parts.
        public init(account: Account, role: Role) {
            self.account = account
            self.role = role
        }
    }

    /// The sign-in name proposed for the administrator.
    public static let administratorLogin = "admin"

    /// What the company is called.
    public var companyName: String
    /// The first administrator.
    public var administrator: Account
    /// The founder's own account; nil when it can wait.
    public var founder: Founder?
    /// The first department, which the founder belongs to; nil when it can wait.
    public var departmentName: String?

    /// A form by its parts.
    public init(
        companyName: String, administrator: Account, founder: Founder? = nil, departmentName: String? = nil
    ) {
        self.companyName = companyName
        self.administrator = administrator
        self.founder = founder
        self.departmentName = departmentName
    }
}

/// What the first run made.
public struct Founded: Sendable {
    /// The administrator.
    public let administrator: Person
    /// The founder, for daily work.
    public let founder: Person?
    /// The first department.
    public let department: Department?
}

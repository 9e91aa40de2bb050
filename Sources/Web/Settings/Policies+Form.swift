import Archive

extension Policies {
    /// Takes the answers of one page of the settings; what is no answer leaves the policy as it was, or invalid where the
    /// archive says what is wrong with it.
    mutating func take(_ tab: SettingsTab, from form: Form) {
        switch tab {
        case .general:
            companyName = form.text("companyName") ?? ""
            takeNumbering(form)
            takeLifecycle(form)
        case .fields: takeFields(form)
        case .abc: abc.take(form)
        case .visibility:
            takePersonalData(form)
            takeVisibility(form)
        case .pool: takePool(form)
        case .security: takeSecurity(form)
        case .own, .collection, .policies, .demonstration: break
        }
    }

    /// Takes the answers about one document.
    mutating func take(_ document: PolicyDocument, from form: Form) {
        switch document {
        case .personalData: takePersonalData(form)
        case .visibility: takeVisibility(form)
        case .relations:
            takeLifecycle(form)
            takePool(form)
        case .ranking: abc.take(form)
        case .filing:
            takeNumbering(form)
            takeFields(form)
        case .signIn: takeSecurity(form)
        case .documentControl: documentControl = form.text("documentControl").flatMap(DocumentControl.init(rawValue:)) ?? documentControl
        }
    }

    private mutating func takeNumbering(_ form: Form) {
        numbering.prefix = form.text("prefix") ?? ""
        numbering.period = form.text("period").flatMap(NumberingRule.Period.init(rawValue:)) ?? numbering.period
        numbering.digits = form.number("digits") ?? 0
    }

    private mutating func takeLifecycle(_ form: Form) {
        if form.contains("monthsToAtRisk") { lifecycle.monthsToAtRisk = form.number("monthsToAtRisk") ?? 0 }
        if form.contains("monthsToLost") { lifecycle.monthsToLost = form.number("monthsToLost") ?? 0 }
    }

    private mutating func takeFields(_ form: Form) {
        requiredFields = Self.fields(form.texts("requiredFields")).union([.name])
        keyFields = Self.fields(form.texts("keyFields"))
    }

    private mutating func takePersonalData(_ form: Form) {
        personalData = form.text("personalData").flatMap(PersonalDataPolicy.init(rawValue:)) ?? personalData
        identityNumbers = form.text("identityNumbers").flatMap(IdentityNumberPolicy.init(rawValue:)) ?? identityNumbers
        if form.contains("identityGround") { identityGround = form.text("identityGround") ?? "" }
    }

    private mutating func takeVisibility(_ form: Form) {
        levelAVisibility = form.text("levelAVisibility").flatMap(LevelAVisibility.init(rawValue:)) ?? levelAVisibility
        let cells = Set(form.texts("clear"))
        for role in MaskTable.roles {
            masks.clear[role] = Set(MaskPolicy.Kind.allCases.filter { cells.contains(MaskTable.cell(role, $0)) })
        }
    }

    private mutating func takePool(_ form: Form) {
        // What is no number is out of every range, so that the archive says what is wrong with it; nothing stands for no limit.
        func days(_ name: String) -> Int? { form.text(name).flatMap { $0.isEmpty ? nil : Int($0) ?? 0 } }
        pool.isOpen = form.text("isOpen") == "yes"
        pool.isCompanyWide = form.text("isCompanyWide") == "yes"
        pool.capacity = days("capacity")
        pool.claimsPerDay = form.number("claimsPerDay") ?? 0
        pool.restDays = form.number("restDays") ?? 0
        pool.protectedDays = form.number("protectedDays") ?? 0
        (pool.returnDaysA, pool.returnDaysB) = (days("returnDaysA"), days("returnDaysB"))
        (pool.returnDaysC, pool.returnDaysWithoutLevel) = (days("returnDaysC"), days("returnDaysWithoutLevel"))
    }

    private mutating func takeSecurity(_ form: Form) {
        passwords = form.text("passwords").flatMap(PasswordPreset.init(rawValue:)) ?? passwords
        sessionIdleMinutes = form.number("idleMinutes") ?? 0
        sessionHoursMax = form.number("hoursMax") ?? 0
    }

    private static func fields(_ names: [String]) -> Set<CustomerField> {
        Set(names.compactMap(CustomerField.init(rawValue:)))
    }
}

/// The table of who sees what in the clear, as a form: one box for each role and kind of value.
enum MaskTable {
    /// The roles that see customers.
    static let roles = Role.assignable.filter(\.seesCustomers)

    /// The value of a box, such as `clerk.phone`.
    static func cell(_ role: Role, _ kind: MaskPolicy.Kind) -> String { "\(role.rawValue).\(kind.rawValue)" }
}

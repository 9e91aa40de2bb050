import Archive

extension SettingsPage {
    /// - Parameter version: the settings that are being changed; those given when nil.
    init(_ tab: SettingsTab, _ policies: Policies, version: Int? = nil, _ t: Words) {
        self.init(
            title: t(tab.name), tabs: SettingsTab.tabs(current: tab, t), groups: Self.groups(tab, policies, t),
            action: tab.address, version: version ?? policies.fingerprint)
    }

    /// Puts what was typed back, word for word.
    mutating func keep(_ form: Form) {
        for group in groups.indices { groups[group].fields = groups[group].fields.typed(form) }
    }

    /// Puts what is saved now beside the answers that differ from it.
    mutating func meet(_ saved: SettingsPage, _ t: Words) {
        for (group, theirs) in zip(groups.indices, saved.groups) {
            groups[group].fields = groups[group].fields.beside(theirs.fields, t)
        }
        isStale = true
    }

    /// Puts what is wrong beside the fields it is about.
    mutating func refuse(_ errors: [String: String]) {
        for group in groups.indices {
            for field in groups[group].fields.indices {
                groups[group].fields[field].error = errors[groups[group].fields[field].name]
            }
        }
    }

    private static func groups(_ tab: SettingsTab, _ policies: Policies, _ t: Words) -> [Group] {
        switch tab {
        case .general: [company(policies, t), numbering(policies.numbering, t), lifecycle(policies.lifecycle, t)]
        case .fields: [required(policies, t), key(policies, t)]
        case .abc: abc(policies.abc, t)
        case .visibility: [levelA(policies, t), personalData(policies, t), identity(policies, t)] + masks(policies.masks, t)
        case .security: [passwords(policies, t), sessions(policies, t)]
        case .pool: [pool(policies.pool, t), returns(policies.pool, t)]
        case .own, .collection, .policies, .demonstration: []
        }
    }

    /// What one document says, as questions with their answers.
    static func groups(_ document: PolicyDocument, _ policies: Policies, _ t: Words) -> [Group] {
        switch document {
        case .personalData: [personalData(policies, t), identity(policies, t)]
        case .visibility: [levelA(policies, t)] + masks(policies.masks, t)
        case .relations: [lifecycle(policies.lifecycle, t), pool(policies.pool, t), returns(policies.pool, t)]
        case .ranking: abc(policies.abc, t)
        case .filing: [numbering(policies.numbering, t), required(policies, t), key(policies, t)]
        case .signIn: [passwords(policies, t), sessions(policies, t)]
        case .documentControl: [control(policies.documentControl, t)]
        }
    }

    private static func control(_ control: DocumentControl, _ t: Words) -> Group {
        Group(
            title: t("文件控制", en: "Control of documents"),
            hint: t("分开时，谁编制的就由另一位系统管理员或总经理审核、批准，设置页只能存为草案", en: "Drafted by one and approved by another: pages of the settings keep drafts alone"),
            fields: [
                Field(
                    name: "documentControl", label: t("编制与批准", en: "Drafting and approving"),
                    control: .chips(DocumentControl.allCases.map { Choice($0.rawValue, t(Bilingual($0.wording))) }), value: control.rawValue,
                    isWide: true)
            ])
    }

    // MARK: - Company and numbers

    private static func company(_ policies: Policies, _ t: Words) -> Group {
        Group(
            title: t("公司", en: "Company"), hint: t("显示在每一页和打印件上", en: "Shown on every page and print"),
            fields: [
                Field(
                    name: "companyName", label: t("公司名称", en: "Company"),
                    control: .line(charactersMax: Policies.companyNameCountMax), value: policies.companyName, isRequired: true)
            ])
    }

    private static func numbering(_ rule: NumberingRule, _ t: Words) -> Group {
        let example = rule.number(stem: rule.stem(year: 2026, month: 5), serial: 1)
        let periods: [(NumberingRule.Period, String)] = [
            (.month, t("每月", en: "Each month")), (.year, t("每年", en: "Each year")), (.never, t("从不", en: "Never")),
        ]
        return Group(
            title: t("客户编号", en: "Customer numbers"),
            hint: t(
                "按现在的规则，2026 年 5 月的第一位客户是 \(example)。已有编号不变。",
                en: "By the present rule the first customer of May 2026 is \(example). Numbers given out stay."),
            fields: [
                Field(
                    name: "prefix", label: t("前缀", en: "Prefix"), control: .line(charactersMax: NumberingRule.prefixCountMax),
                    value: rule.prefix, hint: t("大写字母、数字和“-”", en: "Capital letters, digits and '-'")),
                Field(
                    name: "period", label: t("流水号重新开始", en: "The serial starts anew"),
                    control: .chips(periods.map { Choice($0.0.rawValue, $0.1) }), value: rule.period.rawValue),
                Field(
                    name: "digits", label: t("流水号位数", en: "Digits of the serial"),
                    control: .line(kind: "number", charactersMax: 1), value: "\(rule.digits)"),
            ])
    }

    private static func lifecycle(_ policy: LifecyclePolicy, _ t: Words) -> Group {
        func months(_ name: String, _ label: String, _ value: Int) -> Field {
            Field(name: name, label: label, control: .line(kind: "number", charactersMax: 3), value: "\(value)")
        }
        return Group(
            title: t("生命周期", en: "Lifecycle"),
            hint: t(
                "成交客户多久没有交易或跟进即自动转入流失预警、再转入流失；每天检查一次", en: "After how long without a dealing or note a won customer is at risk, then lost; looked at once a day"),
            fields: [
                months("monthsToAtRisk", t("几个月后流失预警", en: "Months until at risk"), policy.monthsToAtRisk),
                months("monthsToLost", t("几个月后流失", en: "Months until lost"), policy.monthsToLost),
            ])
    }

    // MARK: - Fields

    private static func required(_ policies: Policies, _ t: Words) -> Group {
        Group(
            title: t("必填项", en: "Required fields"), hint: t("送核对前必须填写；缺少时只能存为草稿", en: "Needed before it is submitted; without them it stays a draft"),
            fields: fieldChoices("requiredFields", policies.requiredFields, t))
    }

    private static func key(_ policies: Policies, _ t: Words) -> Group {
        Group(
            title: t("关键项", en: "Key fields"), hint: t("已归档的档案改动这些项后须重新核对", en: "A filed archive is verified again when one of these changes"),
            fields: fieldChoices("keyFields", policies.keyFields, t))
    }

    /// Every field of the archive to choose from, a question for each of its sections.
    private static func fieldChoices(_ name: String, _ chosen: Set<CustomerField>, _ t: Words) -> [Field] {
        CustomerField.Section.allCases.map { section in
            let choices = CustomerField.allCases.filter { $0.section == section && (name == "keyFields" || $0 != .own) }.map { field in
                Choice(field.rawValue, t(Bilingual(field.wording)), isChosen: chosen.contains(field))
            }
            return Field(
                name: name, label: t(Bilingual(section.wording)), control: .manyChips(choices), isWide: true,
                idSuffix: "-\(section.rawValue)")
        }
    }

    // MARK: - Visibility

    private static func levelA(_ policies: Policies, _ t: Words) -> Group {
        let choices = [
            Choice(LevelAVisibility.owner.rawValue, t("按权限范围（含负责人）", en: "Within the reach, the owner included")),
            Choice(LevelAVisibility.strict.rawValue, t("仅主管及以上", en: "Managers and above only")),
        ]
        return Group(
            title: t("A 级档案", en: "A-level archives"), hint: t("谁能看到 A 级客户", en: "Who sees A-level customers"),
            fields: [
                Field(
                    name: "levelAVisibility", label: t("可见范围", en: "Visible to"), control: .chips(choices),
                    value: policies.levelAVisibility.rawValue, isWide: true)
            ])
    }

    private static func personalData(_ policies: Policies, _ t: Words) -> Group {
        Group(
            title: t("联系人的个人信息", en: "Personal data of contacts"),
            hint: t(
                "从严：只留座机分机、部门和单位邮箱。标准：另可留业务手机。完整：另可留生日、学历、爱好、家庭情况。改严后已有内容仍可查看和清除。",
                en:
                    "Strict: office number, department, work mail. Standard: business mobile too. Full: birth date, education, interests, family too. What is there already stays readable and may be cleared."
            ),
            fields: [
                Field(
                    name: "personalData", label: t("收集范围", en: "What is kept"),
                    control: .chips(PersonalDataPolicy.allCases.map { Choice($0.rawValue, t(Bilingual($0.wording))) }),
                    value: policies.personalData.rawValue, isWide: true)
            ])
    }

    private static func identity(_ policies: Policies, _ t: Words) -> Group {
        let choices = [
            Choice(IdentityNumberPolicy.refused.rawValue, t("不保存", en: "Refused")),
            Choice(IdentityNumberPolicy.allowed.rawValue, t("可以保存", en: "May be kept")),
        ]
        return Group(
            title: t("身份证号", en: "Identity-card numbers"),
            hint: t("任何一处文字里出现都拒绝（个人信息保护法第六条），除非写明依据后开放", en: "Refused in any text (Personal Information Protection Law, art. 6) unless allowed on a stated ground"),
            fields: [
                Field(
                    name: "identityNumbers", label: t("身份证号", en: "Identity numbers"), control: .chips(choices),
                    value: policies.identityNumbers.rawValue, isWide: true),
                Field(
                    name: "identityGround", label: t("法律依据与用途", en: "Legal ground and purpose"),
                    control: .line(charactersMax: Policies.groundCountMax), value: policies.identityGround, isWide: true),
            ])
    }

    private static func masks(_ masks: MaskPolicy, _ t: Words) -> [Group] {
        let fields = MaskTable.roles.map { role in
            let choices = MaskPolicy.Kind.allCases.map { kind in
                Choice(MaskTable.cell(role, kind), t(kind.words), isChosen: masks.shows(kind, to: role))
            }
            return Field(
                name: "clear", label: t(Bilingual(role.wording)), control: .manyChips(choices), isWide: true,
                idSuffix: "-\(role.rawValue)")
        }
        let hint = t(
            "选中的不遮盖；其余显示为 138****0000 的样子，可说明原因后查看，并记入留痕",
            en: "What is chosen is shown in full; the rest as 138****0000, uncovered for a recorded reason")
        return [Group(title: t("遮盖", en: "Masks"), hint: hint, fields: fields)]
    }

    // MARK: - Security

    private static func passwords(_ policies: Policies, _ t: Words) -> Group {
        let choices = PasswordPreset.allCases.map { preset in
            Choice(preset.rawValue, preset == .asvs ? "OWASP ASVS" : t("等保 2.0", en: "Dengbao 2.0 (MLPS)"))
        }
        return Group(
            title: t("密码规则", en: "Password rules"), hint: policies.passwords.sentence(t),
            fields: [
                Field(
                    name: "passwords", label: t("规则", en: "Rules"), control: .chips(choices),
                    value: policies.passwords.rawValue, isWide: true)
            ])
    }

    private static func sessions(_ policies: Policies, _ t: Words) -> Group {
        let (idle, hours) = (Policies.idleMinutesRange, Policies.sessionHoursRange)
        return Group(
            title: t("登录时长", en: "Sessions"), hint: t("到时须重新登录", en: "After that one signs in again"),
            fields: [
                Field(
                    name: "idleMinutes", label: t("空闲多少分钟后结束", en: "Ends after minutes of idleness"),
                    control: .line(kind: "number", charactersMax: 4), value: "\(policies.sessionIdleMinutes)",
                    hint: "\(idle.lowerBound)–\(idle.upperBound)"),
                Field(
                    name: "hoursMax", label: t("最长多少小时", en: "Ends after hours in any case"),
                    control: .line(kind: "number", charactersMax: 3), value: "\(policies.sessionHoursMax)",
                    hint: "\(hours.lowerBound)–\(hours.upperBound)"),
            ])
    }
}

extension MaskPolicy.Kind {
    /// What it is called in the settings.
    var words: Bilingual {
        switch self {
        case .contactName: Bilingual("联系人姓名", en: "Contact names")
        case .phone: Bilingual("电话", en: "Phones")
        case .email: Bilingual("邮箱", en: "E-mail")
        case .address: Bilingual("地址", en: "Addresses")
        case .creditCode: Bilingual("信用代码", en: "Credit codes")
        case .personal: Bilingual("联系人个人资料", en: "About contacts' persons")
        case .bankAccount: Bilingual("银行账号", en: "Bank accounts")
        }
    }
}

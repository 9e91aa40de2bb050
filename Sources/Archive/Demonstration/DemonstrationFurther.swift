import Vault

/// Makes up what few archives say: about a third of the companies have it, with dice of their own.
struct DemonstrationFurther {
    /// So that the other facts of a demonstration stay what they are without it.
    private static let seedOffset: UInt64 = 0x6B64_6675_7274_6865
    private var dice: DemonstrationDice

    init(seed: UInt64) {
        dice = DemonstrationDice(seed: seed ^ Self.seedOffset)
    }

    /// Fills some groups of a company's archive.
    mutating func fill(_ content: inout CustomerContent) {
        if dice.happens(35) { fillRegistration(&content) }
        if dice.happens(35) { fillDecision(&content) }
        if dice.happens(30) { fillCredit(&content) }
    }

    private mutating func fillRegistration(_ content: inout CustomerContent) {
        content[.registeredCapital] = amount(of: [50, 100, 200, 500, 1_000, 3_000, 10_000])
        content[.foundedOn] = CalendarDate(year: dice.number(1992...2021), month: dice.number(1...12), day: dice.number(1...28))
            .map(FieldValue.day) ?? .absent
        content[.nature] = .code(
            dice.one(
                weighed: [(70, CompanyNature.privateLimited), (10, .listed), (10, .jointVenture), (5, .foreign), (5, .state)],
                else: .privateLimited
            ).rawValue)
        content[.standing] = .code(dice.one(of: PeerStanding.allCases, else: .middle).rawValue)
        content[.bank] = text(["工商银行城东支行", "建设银行高新支行", "农业银行开发区支行", "招商银行分行营业部"])
        content[.bankAccount] = .text(PrivateText("6200" + dice.digits(12)))
        content[.mainBusiness] = text(["设备制造与销售", "工程安装与维保", "原材料加工", "批发与配送", "技术服务与咨询"])
    }

    private mutating func fillDecision(_ content: inout CustomerContent) {
        let least = Int64(dice.number(5...60))
        let range = MoneyRange(from: Money(cents: least * 1_000_000), to: Money(cents: least * 1_600_000))
        content[.budgetRange] = range.map(FieldValue.range) ?? .absent
        let chains = [["技术部", "采购部双确认", "总经理"], ["使用部门", "采购部", "财务部", "总经理"], ["厂长", "总经理"], ["项目组", "采购部 + 技术部双确认"]]
        content[.decisionChain] = .tags(dice.one(of: chains, else: chains[0]).map(PrivateText.init))
        content[.developments] = text(["二期厂房年底投产，设备需求集中在四季度", "正在筹备新三板挂牌", "新设西南分公司", "换了采购负责人，正在重新梳理供应商"])
    }

    private mutating func fillCredit(_ content: inout CustomerContent) {
        content[.creditRating] = .code(
            dice.one(weighed: [(15, CreditRating.aaa), (25, .aa), (30, .a), (20, .bbb), (10, .b)], else: .a).rawValue)
        content[.creditReason] = text(["连续三年按期付款", "付款偶有延迟，沟通后均结清", "新客户，首单预付", "有一次逾期 20 天"])
        let first = Int64(dice.number(200...9_000))
        content[.salesByYear] = .sales(
            (0..<3).compactMap { back in
                Money(cents: first * Int64(100 - back * 8) * 10_000).map { YearSales(year: 2025 - back, amount: $0) }
            })
        content[.advantages] = text(["交期短，服务半径小", "与其设备部长期配合", "备件齐全"])
        content[.disadvantages] = text(["价格高于本地同行", "品牌知名度不足"])
        content[.countermeasures] = text(["推分期付款和年度保养套餐", "安排样板工厂参观"])
    }

    private mutating func amount(of tenThousands: [Int64]) -> FieldValue {
        Money(cents: dice.one(of: tenThousands, else: 500) * 1_000_000).map(FieldValue.amount) ?? .absent
    }

    private mutating func text(_ choices: [String]) -> FieldValue { .text(PrivateText(dice.one(of: choices))) }
}

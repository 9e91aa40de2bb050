import Wording

/// The sixteen industry groups of the annex and which industries of GB/T 4754-2017 belong to each (annex, notes 2 and 3).
enum SizeRuleTable {
    /// The rules that may apply: none for industries the regulation leaves out, several where a division holds more than one group.
    static func rules(for industry: Industry) -> [SizeRule] {
        let fitting = entries.filter { entry in entry.codes.contains { industry.code.hasPrefix($0) } }
        if let closest = fitting.max(by: { $0.closeness(to: industry.code) < $1.closeness(to: industry.code) }) {
            let below = entries.filter { entry in
                entry.codes.contains { $0.hasPrefix(industry.code) && $0 != industry.code }
            }
            return [closest.rule] + below.map(\.rule).filter { $0 != closest.rule }
        }
        let below = entries.filter { entry in entry.codes.contains { $0.hasPrefix(industry.code) } }
        return isPartlyLeftOut(industry) ? [] : below.map(\.rule)
    }

    private struct Entry {
        let codes: [String]
        let rule: SizeRule

        func closeness(to code: String) -> Int {
            codes.filter { code.hasPrefix($0) }.map(\.count).max() ?? 0
        }
    }

    /// Sections of which some divisions have no rule at all: the section alone tells nothing.
    private static func isPartlyLeftOut(_ industry: Industry) -> Bool { ["G", "Q"].contains(industry.code) }

    private static func entry(_ codes: [String], _ chinese: String, _ english: String, _ bounds: SizeRule.Bounds...)
        -> Entry
    {
        Entry(codes: codes, rule: SizeRule(name: Wording(chinese, en: english), bounds: bounds))
    }

    private static func staff(_ large: Int, _ medium: Int, _ small: Int) -> SizeRule.Bounds {
        .init(measure: .staff, large: large, medium: medium, small: small)
    }

    private static func revenue(_ large: Int, _ medium: Int, _ small: Int) -> SizeRule.Bounds {
        .init(measure: .revenue, large: large, medium: medium, small: small)
    }

    private static func assets(_ large: Int, _ medium: Int, _ small: Int) -> SizeRule.Bounds {
        .init(measure: .assets, large: large, medium: medium, small: small)
    }

    private static let entries: [Entry] = [
        entry(["A"], "农、林、牧、渔业", "Agriculture, forestry, animal husbandry, fishery", revenue(20_000, 500, 50)),
        entry(["B", "C", "D"], "工业", "Industry", staff(1000, 300, 20), revenue(40_000, 2000, 300)),
        entry(["E"], "建筑业", "Construction", revenue(80_000, 6000, 300), assets(80_000, 5000, 300)),
        entry(["F51"], "批发业", "Wholesale", staff(200, 20, 5), revenue(40_000, 5000, 1000)),
        entry(["F52"], "零售业", "Retail", staff(300, 50, 10), revenue(20_000, 500, 100)),
        entry(
            ["G54", "G55", "G56", "G57", "G58", "G591"], "交通运输业", "Transport", staff(1000, 300, 20),
            revenue(30_000, 3000, 200)),
        entry(
            ["G592", "G593", "G594", "G595", "G596", "G599"], "仓储业", "Storage", staff(200, 100, 20),
            revenue(30_000, 1000, 100)),
        entry(["G60"], "邮政业", "Post", staff(1000, 300, 20), revenue(30_000, 2000, 100)),
        entry(["H61"], "住宿业", "Accommodation", staff(300, 100, 10), revenue(10_000, 2000, 100)),
        entry(["H62"], "餐饮业", "Catering", staff(300, 100, 10), revenue(10_000, 2000, 100)),
        entry(["I63", "I64"], "信息传输业", "Information transmission", staff(2000, 100, 10), revenue(100_000, 1000, 100)),
        entry(
            ["I65"], "软件和信息技术服务业", "Software and information technology", staff(300, 100, 10), revenue(10_000, 1000, 50)
        ),
        entry(["K701"], "房地产开发经营", "Real-estate development", revenue(200_000, 1000, 100), assets(10_000, 5000, 2000)),
        entry(["K702"], "物业管理", "Property management", staff(1000, 300, 100), revenue(5000, 1000, 500)),
        entry(["L"], "租赁和商务服务业", "Leasing and business services", staff(300, 100, 10), assets(120_000, 8000, 100)),
        entry(
            ["K703", "K709", "M", "N", "O", "Q85", "R"], "其他未列明行业", "Industries not listed elsewhere",
            staff(300, 100, 10)),
    ]
}

import Language
import Testing

@Suite("The similarity of two firms' names")
struct CompanyNameSimilarityTests {
    @Test(
        "is 1 for spellings of one name",
        arguments: [
            ("上海安启环保科技有限公司", "上海安启环保科技有限责任公司"),
            ("上海安启环保科技有限公司", "上海 安启环保科技（有限公司）"),
            ("上海安启环保科技有限公司", "安启环保科技(上海)有限公司"),
            ("上海安启环保科技有限公司", "上海市安启环保科技有限公司"),
            ("上海安启环保科技有限公司", "上海安启環保科技有限公司"),
            ("上海安启环保科技有限公司", "上海安启环保科技"),
            ("福建厦门银朵兰医疗器械股份有限公司", "福建省厦门市银朵兰医疗器械股份有限公司"),
        ])
    func spellings(one: String, two: String) {
        #expect(CompanyName(one).similarity(to: CompanyName(two)) == 1)
        #expect(CompanyName(two).similarity(to: CompanyName(one)) == 1)
    }

    @Test(
        "is high where one name says less",
        arguments: [
            ("上海安启环保科技有限公司", "安启环保科技有限公司"),
            ("上海安启环保科技有限公司", "上海安启环保"),
            ("上海安启环保科技有限公司", "安启环保"),
            ("福建厦门车神大咖餐饮管理有限公司", "福建车神大咖餐饮管理有限公司"),
            ("福建厦门车神大咖餐饮管理有限公司", "厦门车神大咖餐饮管理有限公司"),
            ("内蒙古包头星辰电器食品有限公司", "内蒙古星辰电器食品有限公司"),
        ])
    func saysLess(one: String, two: String) {
        let similarity = CompanyName(one).similarity(to: CompanyName(two))
        #expect(
            similarity >= CompanyName.similaritySuspected && similarity < 1
                || CompanyName(one).region == CompanyName(two).region)
        #expect(similarity >= CompanyName.similaritySuspected)
    }

    @Test(
        "is low for different firms",
        arguments: [
            ("上海安启环保科技有限公司", "上海安道环保科技有限公司"),
            ("上海安启环保科技有限公司", "北京安启环保科技有限公司"),
            ("上海安启环保科技有限公司", "上海安启国际贸易有限公司"),
            ("江苏苏州泰德科技有限公司", "江苏南京泰德科技有限公司"),
            ("苏州华裕集团文化传媒有限公司", "苏州华龙集团文化传媒有限公司"),
            ("上海安启环保科技有限公司", "上海安启环保科技有限公司苏州分公司"),
        ])
    func different(one: String, two: String) {
        #expect(CompanyName(one).similarity(to: CompanyName(two)) < CompanyName.similaritySuspected)
    }

    @Test("says what it rests on")
    func evidence() {
        let evidence = CompanyName("上海安启环保科技有限公司").evidence(with: CompanyName("安启环保股份有限公司"))
        #expect(evidence.core == .same)
        #expect(evidence.trade == .contained)
        #expect(evidence.region == .unsaid)
        #expect(evidence.form == .different)
        #expect(CompanyName("上海琥珀光年科技").evidence(with: CompanyName("上海虎魄光年科技")).core == .near)
    }
}

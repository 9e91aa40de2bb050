import Language
import Testing

@Suite("A firm's name")
struct CompanyNameTests {
    @Test(
        "has region, core, trade and legal form",
        arguments: [
            ("上海安启环保科技有限公司", "上海", "安启", "环保科技", "有限公司"),
            ("安启环保科技（上海）有限公司", "上海", "安启", "环保科技", "有限公司"),
            (" 上海 安启环保科技 (有限公司) ", "上海", "安启", "环保科技", "有限公司"),
            ("福建省厦门市银朵兰医疗器械股份有限公司", "福建厦门", "银朵兰", "医疗器械", "股份有限公司"),
            ("江苏苏州泰德实业环保科技集团有限公司", "江苏苏州", "泰德", "实业环保科技", "集团有限公司"),
            ("昆山德威机械厂", "昆山", "德威", "机械", "厂"),
            ("苏州吴中区华远五金有限公司", "苏州吴中", "华远", "五金", "有限公司"),
            ("江苏省昆山市张浦镇德威机械厂", "江苏昆山", "德威", "机械", "厂"),
            ("杭州高新区远方光电有限公司", "杭州", "远方", "光电", "有限公司"),
            ("安康食品有限公司", "", "安康", "食品", "有限公司"),
            ("吉林银行股份有限公司", "", "吉林", "银行", "股份有限公司"),
            ("东方之子医疗器械集团有限公司", "", "东方之子", "医疗器械", "集团有限公司"),
            ("上海安启环保", "上海", "安启", "环保", ""),
            ("張江電子科技有限責任公司", "", "张江", "电子科技", "有限责任公司"),
            ("有限公司", "", "有限公司", "", ""),
            ("", "", "", "", ""),
        ])
    func parts(name: String, region: String, core: String, trade: String, form: String) {
        let parsed = CompanyName(name)
        #expect(parsed.regionText == region)
        #expect(parsed.core == core)
        #expect(parsed.trade == trade)
        #expect(parsed.formText == form)
    }

    @Test("tells the province and prefecture of its region")
    func region() {
        #expect(CompanyName("苏州泰德科技有限公司").region == Region(province: "江苏", prefecture: "苏州", county: nil))
        #expect(CompanyName("昆山泰德科技有限公司").region == Region(province: "江苏", prefecture: "苏州", county: "昆山"))
        #expect(CompanyName("北京朝阳区泰德科技有限公司").region == Region(province: "北京", prefecture: nil, county: "朝阳"))
    }

    @Test("tells a branch from the firm")
    func branch() {
        let branch = CompanyName("上海安启环保科技有限公司苏州分公司")
        #expect(branch.branch == "苏州分公司")
        #expect(branch.core == "安启")
        #expect(CompanyName("上海安启环保科技有限公司").branch == nil)
    }

    @Test("survives any text")
    func anyText() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<1_000 {
            let name = random.text(of: Alphabet.everything, length: 0...20)
            #expect(CompanyName(name).similarity(to: CompanyName(name)) == 1)
        }
    }
}

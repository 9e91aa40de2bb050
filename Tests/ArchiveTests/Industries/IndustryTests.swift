import Archive
import Testing

@Suite("Industries of GB/T 4754-2017")
struct IndustryTests {
    @Test("The table holds every section, division, group and class of the standard")
    func tableIsComplete() {
        let divisions = Industry.divisions
        let groups = divisions.flatMap(\.children)
        #expect(Industry.sections.count == 20)
        #expect(divisions.count == 97)
        #expect(groups.count == 473)
        #expect(groups.flatMap(\.children).count == 1382)
    }

    @Test(
        "A code finds its name on every level",
        arguments: [
            ("C", "制造业"), ("C35", "专用设备制造业"), ("C358", "医疗仪器设备及器械制造"), ("C3581", "医疗诊断、监护及治疗设备制造"),
            ("A0190", "其他农业"), ("T9700", "国际组织"),
        ])
    func codeFindsName(code: String, name: String) throws {
        let industry = try #require(Industry.find(code))
        #expect(industry.name == name)
        #expect(industry.code == code)
    }

    @Test(
        "Codes without their letter, of another letter or beyond the table are not found",
        arguments: ["35", "A35", "C99", "", "c35", "C35811"])
    func wrongCodesAreAbsent(code: String) {
        #expect(Industry.find(code) == nil)
    }

    @Test("A path goes from the section down")
    func pathGoesDown() throws {
        let industry = try #require(Industry.find("C35"))
        #expect(industry.path == "制造业-专用设备制造业")
        #expect(industry.displayName == "C35 专用设备制造业")
        #expect(industry.parent?.code == "C")
        #expect(industry.section.parent == nil)
        #expect(
            industry.children.map(\.code) == ["C351", "C352", "C353", "C354", "C355", "C356", "C357", "C358", "C359"])
    }

    @Test(
        "A picker's search puts the closest first",
        arguments: [
            ("C35", "C35"), ("专用设备", "C35"), ("医疗器械", "C35"), ("餐饮", "H62"), ("3581", "C3581"), ("软件开发", "I65"),
            ("谷物", "A011"),
        ])
    func searchPutsClosestFirst(text: String, code: String) {
        #expect(Industry.search(text).prefix(2).map(\.code).contains(code))
    }

    @Test("A search is bounded and an empty one gives the sections")
    func searchIsBounded() {
        #expect(Industry.search("制造", limit: 1000).count == Industry.searchResultsMax)
        #expect(Industry.search("制造", limit: -1).isEmpty)
        #expect(Industry.search("  ") == Industry.sections)
        #expect(Industry.search("没有这个行业").isEmpty)
    }
}

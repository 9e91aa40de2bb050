import Archive
import Testing

@Suite("Regions of GB/T 2260")
struct RegionTests {
    @Test("The table holds every province and what is below")
    func tableIsComplete() {
        let below = Region.provinces.flatMap(\.children)
        let counties = below.filter { $0.level == .county } + below.flatMap(\.children)
        #expect(Region.provinces.count == 34)
        #expect(below.filter { $0.level == .city }.count == 333)
        #expect(counties.count == 2845)
    }

    @Test(
        "A path goes from the province down",
        arguments: [
            ("320583", "江苏省 苏州市 昆山市"), ("110105", "北京市 朝阳区"), ("429004", "湖北省 仙桃市"), ("500229", "重庆市 城口县"),
            ("441900", "广东省 东莞市"), ("710000", "台湾省"), ("659001", "新疆维吾尔自治区 石河子市"),
        ])
    func path(code: String, path: String) throws {
        let region = try #require(Region.find(code))
        #expect(region.path == path)
    }

    @Test(
        "Names are shortened as people say them",
        arguments: [
            ("150000", "内蒙古"), ("450000", "广西"), ("650000", "新疆"), ("810000", "香港"), ("320500", "苏州"), ("222400", "延边"),
            ("152500", "锡林郭勒"),
            ("310115", "浦东"), ("533423", "维西"), ("530926", "耿马"), ("422800", "恩施"), ("500233", "忠县"),
        ])
    func shortNames(code: String, name: String) {
        #expect(Region.find(code)?.shortName == name)
    }

    @Test("Children are in the order of their codes and know their parent")
    func childrenKnowParent() throws {
        let suzhou = try #require(Region.find("320500"))
        #expect(suzhou.children.map(\.code) == suzhou.children.map(\.code).sorted())
        #expect(suzhou.children.allSatisfy { $0.parent == suzhou })
        #expect(suzhou.contains(try #require(Region.find("320583"))))
        #expect(try #require(suzhou.parent).contains(try #require(Region.find("320583"))))
        #expect(!suzhou.contains(try #require(Region.find("330100"))))
    }

    @Test("Unknown codes are absent", arguments: ["", "32", "999999", "3205830"])
    func unknownCodes(code: String) { #expect(Region.find(code) == nil) }
}

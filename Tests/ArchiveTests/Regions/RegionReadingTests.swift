import Archive
import Testing

@Suite("Reading names of regions and addresses")
struct RegionReadingTests {
    @Test(
        "A name, a code or the beginning of an address is exact",
        arguments: [
            ("福建厦门", "350200"), ("内蒙古包头", "150200"), ("江苏苏州", "320500"), ("北京", "110000"), ("北京市", "110000"),
            ("重庆", "500000"),
            ("上海", "310000"), ("山东青岛", "370200"), ("四川成都", "510100"), ("广东深圳", "440300"), ("陕西西安", "610100"),
            ("江苏省苏州市昆山市", "320583"), ("江苏省 苏州市 昆山市", "320583"), ("江苏省苏州市昆山市玉山镇人民路1号", "320583"), ("江苏昆山", "320583"),
            ("江苏-苏州-昆山", "320583"), ("中国江苏省苏州市", "320500"), ("昆山", "320583"), ("昆山市", "320583"), ("浙江义乌", "330782"),
            ("北京市朝阳区建国路88号", "110105"), ("北京朝阳", "110105"), ("长春市朝阳区", "220104"), ("辽宁朝阳", "211300"),
            ("上海浦东新区张江路", "310115"),
            ("上海浦东", "310115"), ("深圳市南山区科技园", "440305"), ("深圳南山科技园", "440305"), ("320583", "320583"),
            ("3205", "320500"), ("32", "320000"),
            ("320583001000", "320583"), ("粤", "440000"), ("沪", "310000"), ("公司地址：江苏省苏州市", "320500"),
            ("新疆石河子", "659001"),
            ("湖北省仙桃市", "429004"), ("香港", "810000"), ("台湾省台北市", "710000"), ("西安市长安路1号", "610100"), ("吉林长春", "220100"),
            ("吉林市", "220200"),
            ("广西桂林", "450300"), ("延边", "222400"), ("河北承德", "130800"), ("东莞市长安镇", "441900"), ("杭州", "330100"),
        ])
    func exact(text: String, code: String) {
        #expect(RegionReading.read(text) == Region.find(code).map(RegionReading.exact), "\(text)")
    }

    @Test(
        "A province is preferred over a city and a city over a district of the same short name",
        arguments: [
            ("吉林", "220000", "220200"), ("海南", "460000", "632500"), ("西安", "610100", "231005"),
        ])
    func likely(text: String, code: String, other: String) {
        guard case .likely(let region, let others) = RegionReading.read(text) else {
            Issue.record("\(text) should be likely, not \(RegionReading.read(text))")
            return
        }
        #expect(region.code == code)
        #expect(others.map(\.code).contains(other))
    }

    @Test("Districts of one name in several cities are left to a person", arguments: ["鼓楼区", "朝阳区", "城关区", "通州"])
    func ambiguous(text: String) {
        guard case .ambiguous(let regions) = RegionReading.read(text) else {
            Issue.record("\(text) should be ambiguous, not \(RegionReading.read(text))")
            return
        }
        #expect(regions.count > 1)
    }

    @Test(
        "Roads named after regions and other texts name none",
        arguments: ["", "北京路1号", "南京东路", "张三", "123", "中山大道", "甲"])
    func unknown(text: String) { #expect(RegionReading.read(text) == .unknown) }

    @Test("Every region is read from its path and from the same without blanks")
    func everyRegionIsRead() {
        let all = Region.provinces.flatMap { [$0] + $0.children.flatMap { [$0] + $0.children } }
        for region in all {
            #expect(RegionReading.read(region.path).region == region, "\(region.path)")
            #expect(RegionReading.read(region.path.filter { $0 != " " }).region == region, "\(region.path)")
        }
    }
}

import Archive
import Testing
import Wording

@Suite("Reading loosely written industries")
struct IndustryReadingTests {
    @Test(
        "Codes and names of the standard are exact",
        arguments: [
            ("C35", "C35"), ("c35", "C35"), ("Ｃ３５", "C35"), ("35", "C35"), ("35.0", "C35"), ("3599", "C3599"),
            ("C3599", "C3599"), (" C35 ", "C35"),
            ("01", "A01"), ("C", "C"), ("C35 专用设备制造业", "C35"), ("C35-专用设备制造业", "C35"), ("专用设备制造业（C35）", "C35"),
            ("35专用设备制造", "C35"), ("专用设备制造业", "C35"), ("专用设备制造", "C35"), ("制造业-专用设备制造业", "C35"),
            ("制造业-专用设备制造", "C35"), ("制造业/专用设备制造业", "C35"), ("制造业 > 专用设备制造业", "C35"),
            ("计算机、通信和其他电子设备制造业", "C39"), ("计算机，通信及其他电子设备制造", "C39"), ("制造业-计算机、通信和其他电子设备制造业", "C39"),
            ("批发", "F51"), ("餐饮", "H62"), ("房地产业", "K70"), ("房地产", "K70"), ("教育行业", "P83"), ("制造业", "C"), ("农业", "A01"),
            ("广播、电视、电影和录音制作", "R87"), ("金融业", "J"), ("谷物种植", "A011"), ("铁路运输", "G53"),
        ])
    func exact(text: String, code: String) {
        #expect(IndustryReading.read(text) == Industry.find(code).map(IndustryReading.exact))
    }

    @Test(
        "Everyday words, cut-off names and compounds are likely",
        arguments: [
            ("医疗器械", "C35"), ("精密机械", "C34"), ("电子科技", "C39"), ("环保科技", "N77"), ("食品", "C14"), ("软件", "I65"),
            ("网络技术", "I64"),
            ("文化传媒", "R87"), ("建筑工程", "E47"), ("商贸", "F51"), ("物流", "G59"), ("餐饮管理", "H62"), ("互联网和相关服", "I64"),
            ("专用设备", "C35"), ("A35", "C35"), ("1", "A01"), ("医疗器械批发", "F51"), ("软件开发、系统集成", "I65"),
            ("上海安启环保科技有限公司", "N77"),
            ("制造业-医疗器械", "C35"), ("IT", "I65"), ("it服务", "I65"), ("4S店", "F52"), ("LED", "C38"), ("某某行业-软件", "I65"),
            ("医疗器械行业", "C35"),
        ])
    func likely(text: String, code: String) {
        let reading = IndustryReading.read(text)
        #expect(reading.industry?.code == code, "\(reading)")
        if case .likely(_, let why) = reading {
            #expect(!why.wording.chinese.isEmpty && !why.wording.english.isEmpty)
        } else {
            Issue.record("\(text) should be likely, not \(reading)")
        }
    }

    @Test(
        "What fits several industries is left to a person",
        arguments: [
            ("机械", ["C34", "C35"]), ("软件/餐饮", ["I65", "H62"]), ("生物科技", ["C27", "M73"]), ("C35 餐饮业", ["C35", "H62"]),
            ("批发业-软件", ["F51", "I65"]),
        ])
    func ambiguous(text: String, codes: [String]) {
        guard case .ambiguous(let industries) = IndustryReading.read(text) else {
            Issue.record("\(text) should be ambiguous, not \(IndustryReading.read(text))")
            return
        }
        #expect(industries.map(\.code).sorted() == codes.sorted())
    }

    @Test("What holds no known word is unknown", arguments: ["", "   ", "张三", "？？？", "-", "/", "、", "99", "x", "其"])
    func unknown(text: String) {
        #expect(IndustryReading.read(text) == .unknown)
    }

    @Test("Every name of a division is read as that division, with and without 业, and behind its section")
    func everyDivisionIsRead() {
        for division in Industry.divisions {
            let stem = division.name.hasSuffix("业") ? String(division.name.dropLast()) : division.name
            for text in [
                division.name, division.code, division.displayName, division.path, String(division.code.dropFirst()),
            ] {
                #expect(IndustryReading.read(text) == .exact(division), "\(text)")
            }
            if stem.count > 1, !["采矿", "制造", "建筑", "金融"].contains(stem) {
                #expect(IndustryReading.read(stem).industry == division, "\(stem)")
            }
        }
    }

    @Test("Every class's code is read as that class, with and without its letter")
    func everyClassIsRead() {
        let classes = Industry.divisions.flatMap(\.children).flatMap(\.children)
        #expect(classes.allSatisfy { IndustryReading.read($0.code) == .exact($0) })
        #expect(classes.allSatisfy { IndustryReading.read(String($0.code.dropFirst())) == .exact($0) })
    }

    @Test("A very long text costs no more than its beginning")
    func longTextIsBounded() {
        #expect(IndustryReading.read(String(repeating: "软件", count: 100_000)).industry?.code == "I65")
    }
}

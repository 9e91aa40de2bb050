import Foundation
import Testing

@Suite("kedang import")
struct ImportCommandTests {
    private static let sheet = """
        客户名单
        公司,姓名,电话,备用
        杭州西湖机械有限公司,陈建国,13800138000,0571-88886666
        宁波东海贸易有限公司,林静,13900139000,
        杭州西湖机械公司,陈建国,138 0013 8000,
        """

    private func programWithSheet(_ text: String = sheet) throws -> Program {
        let program = try Program()
        _ = try program.run("init")
        try Data(text.utf8).write(to: URL(fileURLWithPath: program.folder + "/名单.csv"))
        return program
    }

    @Test("A dry run says what would happen to every row and changes nothing")
    func dryRun() throws {
        let program = try programWithSheet()
        let told = try program.run("import", "名单.csv", "--dry-run", "--json")
        #expect(told.status == 0)
        #expect(told.json["verdicts"] as? [String: Int] == ["lacking": 2, "duplicate": 1])
        #expect(told.json["outcomes"] as? [String: Int] == [:])
        #expect(try FileManager.default.contentsOfDirectory(atPath: program.data + "/files").isEmpty)
    }

    @Test("An import enters customers, leaves duplicates out, and is taken back as a whole")
    func importAndUndo() throws {
        let program = try programWithSheet()
        let told = try program.run("import", "名单.csv", "--mapping", "备用=phone", "--json")
        #expect(told.status == 0)
        #expect(told.json["outcomes"] as? [String: Int] == ["created": 2, "skipped": 1])
        let columns = told.json["columns"] as? [[String: String]]
        #expect(columns?.last?["target"] == "phone")
        let batch = try #require(told.json["batch"] as? Int)
        let undone = try program.run("import", "--undo", "\(batch)", "--json")
        #expect(undone.json["state"] as? String == "undone")
        #expect((undone.json["outcomes"] as? [String: Int])?["removed"] == 2)
        #expect(try program.run("verify", "--search-index").status == 0)
    }

    @Test(
        "A file that is none of ours, a column that is not there or a person without an account is refused with a sentence"
    )
    func refusals() throws {
        let program = try programWithSheet("PK\u{3}\u{4} not a workbook at all")
        #expect(try program.run("import", "名单.csv").status == 1)
        #expect(try program.run("import", "nowhere.xlsx").status == 1)
        #expect(try program.run("import", "名单.csv", "--as", "nobody").status == 1)
        #expect(try program.run("import").status == 2)
        #expect(try program.run("import", "名单.csv", "--mapping", "C=nonsense").status == 2)
        let columns = try programWithSheet()
        let refused = try columns.run("import", "名单.csv", "--mapping", "ZZ=name", "--json")
        #expect(refused.status == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: columns.data + "/files").isEmpty)
    }
}

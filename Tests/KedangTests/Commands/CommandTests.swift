import Foundation
import Testing

@Suite("The command line")
struct CommandTests {
    @Test("init makes folder, key and archive for their owner only, and shows the recovery key once")
    func initMakesEverything() throws {
        let program = try Program()
        let made = try program.run("init", "--json")
        #expect(made.status == 0)
        #expect((made.json["recoveryKey"] as? String)?.split(separator: "-").count == 13)
        #expect((made.json["firstRun"] as? String)?.hasSuffix("/setup") == true)
        for (name, mode) in [("data", 0o700), ("data.key", 0o600), ("data/archive.sqlite", 0o600)] {
            let attributes = try FileManager.default.attributesOfItem(atPath: program.folder + "/" + name)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == mode, "\(name)")
        }
        let again = try program.run("init", "--json")
        #expect(again.status == 1)
        #expect(again.json["error"] != nil)
        #expect(!again.output.contains(made.json["recoveryKey"] as? String ?? "-"))
    }

    @Test("A second process is refused by name and pid, while checks that only read go on")
    func oneProcessPerFolder() throws {
        let program = try Program()
        let ended = try program.serving { server, said in
            #expect(said.contains("/setup"))
            let refused = try program.run("user", "list")
            #expect(refused.status == 3)
            #expect(refused.complaint.contains("kedang-serve"))
            #expect(refused.complaint.contains("\(server.processIdentifier)"))
            #expect(try program.run("serve", "--port", "0").status == 3)
            #expect(try program.run("doctor").status == 0)
            #expect(try program.run("verify").status == 0)
        }
        #expect(ended.status == 0)
        #expect(ended.seconds < 5)
    }

    @Test("The first-run address holds a word where other machines can reach it, and none on this machine alone")
    func firstRunWord() throws {
        let program = try Program()
        _ = try program.serving { _, said in #expect(said.contains("/setup") && !said.contains("word=")) }
        let address = "https://kedang.example.com"
        var words: Set<Substring> = []
        for _ in 0..<2 {
            _ = try program.serving("--public-url", address) { _, said in
                let word = said.firstMatch(of: /kedang\.example\.com\/setup\?word=([A-Za-z0-9_-]{16})\n/)?.output.1
                words.insert(word ?? "")
            }
        }
        #expect(words.count == 2 && !words.contains(""), "new at each start")
        _ = try program.run("user", "add", "admin", "--name", "管理员", "--role", "administrator")
        _ = try program.serving("--public-url", address) { _, said in #expect(!said.contains("word=")) }
    }

    @Test("Accounts are added, switched off and on, and given a new password")
    func accounts() throws {
        let program = try Program()
        _ = try program.run("init")
        let added = try program.run(
            "user", "add", "zhang", "--name", "张经理", "--role", "manager", "--department", "销售一部", "--json")
        #expect(added.status == 0)
        #expect((added.json["password"] as? String)?.isEmpty == false)
        #expect(try program.run("user", "add", "admin", "--name", "管理员", "--role", "administrator").status == 0)
        #expect(try program.run("user", "disable", "zhang").status == 0)
        #expect(try program.run("user", "disable", "zhang").status == 1)
        #expect(try program.run("user", "enable", "zhang").status == 0)
        #expect(
            try program.run("user", "reset", "zhang", "--json").json["password"] as? String != added.json["password"]
                as? String)
        #expect(try program.run("user", "disable", "nobody").status == 1)
        #expect(try program.run("user", "disable", "admin").status == 1, "the last administrator stays")
        let people = try program.run("user", "list", "--json").json["people"] as? [[String: Any]]
        #expect(people?.compactMap { $0["account"] as? String } == ["zhang", "admin"])
        #expect(people?.first?["department"] as? String == "销售一部")
    }

    @Test("Demonstration data comes with a password of one's own and leaves in one step")
    func demonstration() throws {
        let program = try Program()
        _ = try program.run("init")
        let loaded = try program.run("demo", "--password-stdin", "--json", typed: "Kedang-show-me-2026\n")
        #expect(loaded.status == 0)
        #expect(loaded.json["password"] == nil)
        #expect((loaded.json["people"] as? [[String: Any]])?.count == 8)
        #expect(try program.run("demo").status == 1)
        #expect(try program.run("verify", "--search-index").status == 0)
        let removed = try program.run("demo", "--remove", "--json")
        #expect(removed.json["customers"] as? Int == 300)
        #expect((try program.run("user", "list", "--json").json["people"] as? [Any])?.isEmpty == true)
    }

    @Test("Without its key the archive stays shut, and the recovery key makes the key file again")
    func keys() throws {
        let program = try Program()
        let recovery = try program.run("init", "--json").json["recoveryKey"] as? String ?? ""
        try FileManager.default.removeItem(atPath: program.data + ".key")
        #expect(try program.run("user", "list").status == 5)
        let other = Data(repeating: 7, count: 32).base64EncodedString()
        let wrong = try program.run("key", "check", environment: ["KEDANG_KEY": other])
        #expect(wrong.status == 5)
        #expect(!(wrong.output + wrong.complaint).contains(other))
        #expect(try program.run("key", "check", "--recovery", typed: recovery.lowercased() + "\n").status == 0)
        let mistyped = String(recovery.dropLast()) + (recovery.hasSuffix("0") ? "1" : "0")
        #expect(try program.run("key", "restore", typed: mistyped + "\n").status == 5)
        #expect(try program.run("key", "restore", typed: recovery + "\n").status == 0)
        #expect(try program.run("key", "check").status == 0)
        #expect(try program.run("key", "show-recovery").output.contains(recovery))
    }

    @Test("The doctor names what is wrong and ends with the code for it")
    func doctor() throws {
        let program = try Program()
        _ = try program.run("init")
        #expect(try program.run("doctor").status == 0)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.data)
        #expect(try program.run("doctor").status == 1)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.data)
        try Data("not a database, but long enough to be taken for one by its size alone".utf8)
            .write(to: URL(fileURLWithPath: program.data + "/archive.sqlite"))
        #expect(try program.run("doctor").status == 6)
    }

    @Test("Yesterday's database put back is noticed by the heads beside the folder")
    func oldDatabase() throws {
        let program = try Program()
        _ = try program.run("init")
        _ = try program.run("user", "add", "admin", "--name", "管理员", "--role", "administrator")
        let database = program.data + "/archive.sqlite"
        let yesterday = try Data(contentsOf: URL(fileURLWithPath: database))
        _ = try program.run("user", "add", "li", "--name", "李销售", "--role", "salesperson")
        #expect(try program.run("verify").status == 0)
        try yesterday.write(to: URL(fileURLWithPath: database))
        let found = try program.run("verify")
        #expect(found.status == 6)
        #expect(found.output.contains("--accept-restore"))
        #expect(try program.run("doctor").status == 6)
        for command in [["serve", "--port", "0"], ["user", "list"], ["demo"]] {
            let refused = try program.run(command)
            #expect(refused.status == 6, "\(command)")
            #expect(refused.complaint.contains("--accept-restore"), "\(command)")
        }
        #expect(try program.run("verify", "--accept-restore", "--as", "admin").status == 2, "a reason is missing")
        let accepted = try program.run(
            "verify", "--accept-restore", "--as", "admin", "--reason", "磁盘损坏，放回昨天的备份")
        #expect(accepted.status == 0)
        #expect(try program.run("user", "list").status == 0)
        let later = try program.run("verify")
        #expect(later.status == 0)
        #expect(later.output.contains("磁盘损坏，放回昨天的备份"), "every later check names it")
    }

    @Test("Heads that are missing beside the folder are named by every command that opens it, and accepted by name only")
    func missingHeads() throws {
        let program = try Program()
        _ = try program.run("init")
        _ = try program.run("user", "add", "admin", "--name", "管理员", "--role", "administrator")
        let heads = program.data + ".heads"
        try FileManager.default.removeItem(atPath: heads)
        for command in [["verify"], ["doctor"], ["serve", "--port", "0"], ["user", "list"]] {
            let refused = try program.run(command)
            let said = refused.output + refused.complaint
            #expect(refused.status == 6, "\(command)")
            #expect(said.contains(heads) && said.contains("--accept-restore"), "\(command): \(said)")
        }
        #expect(!FileManager.default.fileExists(atPath: heads))
        let accepted = try program.run("verify", "--accept-restore", "--as", "admin", "--reason", "误删")
        #expect(accepted.status == 0, "\(accepted.complaint)")
        #expect(try program.run("doctor").status == 0)
        #expect(try program.run("verify").output.contains("误删"))
    }

    @Test("What is not understood ends with 2; every command explains itself in both languages")
    func usage() throws {
        let program = try Program()
        for (arguments, chinese, english) in [
            (["nonsense"], "不认识的参数：nonsense", "Unexpected argument 'nonsense'"), (["import"], "请给出一个文件", "Give a file"),
            (["user", "disable"], "缺少参数：<login>", "Missing expected argument"), (["serve", "--prot", "1"], "没有这个选项：--prot", "Unknown option"),
            (["import", "a.csv", "--sheet", "x"], "值无效：x", "is invalid"), (["serve", "--port"], "这个选项缺少值", "Missing value"),
        ] {
            let refused = try program.run(arguments)
            #expect(refused.status == 2 && refused.complaint.contains(chinese) && refused.complaint.contains(english), "\(refused.complaint)")
        }
        #expect(try program.run("demo", "--port", "1").status == 2)
        #expect(try program.run("user", "list").status == 1, "there is no archive")
        let file = program.folder + "/a-file"
        try Data().write(to: URL(fileURLWithPath: file))
        let noFolder = try program.run("serve", "--port", "0", "--data", file)
        #expect(noFolder.status == 1)
        #expect(noFolder.complaint.contains(file), "\(noFolder.complaint)")
        _ = try program.run("init")
        let noHeads = try program.run("verify", "--heads", program.folder + "/no-heads")
        #expect(noHeads.status == 1, "heads that are not there confirm nothing")
        #expect(noHeads.complaint.contains("no-heads"))
        for command in ["init", "serve", "demo", "user", "verify", "move", "doctor", "key", "version"] {
            let help = try program.run(command, "--help")
            #expect(help.status == 0)
            #expect(help.output.contains("退出码 Exit codes"), "\(command)")
        }
    }
}

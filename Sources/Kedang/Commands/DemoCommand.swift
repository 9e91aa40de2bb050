import Archive
import ArgumentParser
import Foundation
import Vault
import Wording

/// `kedang demo`: puts demonstration data in, or takes it out.
struct DemoCommand: KedangCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "放入或清除演示数据。 Put demonstration data in, or take it out.",
        discussion: """
            300 家客户、3 个部门、8 个账号、18 个月的往来，编号以 DEMO- 开头，一步清除。
            300 customers, 3 departments, 8 accounts, 18 months of history; numbers begin with DEMO-; removed in one step.

            \(ExitStatus.help)
            """)

    @OptionGroup var shared: SharedOptions

    @Flag(help: "清除演示数据 Take the demonstration data out.")
    var remove = false

    @Flag(help: "从标准输入读取演示账号的密码 Read the accounts' password from standard input (random otherwise).")
    var passwordStdin = false

    func outcome() async throws -> DemoReport {
        let open = try await OpenFolder.existing(try shared.settings(), for: "demo")
        let chosen = passwordStdin ? try Typed.line() : nil
        return try await open.withArchive { archive in
            let actor = Actor.commandLine
            if remove { return DemoReport(removal: try await archive.removeDemonstration(as: actor)) }
            let demonstration = try await archive.loadDemonstration(password: chosen, as: actor)
            return DemoReport(demonstration, showsPassword: chosen == nil)
        }
    }
}

/// What `kedang demo` put in or took out.
struct DemoReport: Report {
    /// One account of the demonstration.
    struct Account: Encodable {
        let account: String
        let name: String
        let role: String
        let roleWording: String

        private enum CodingKeys: String, CodingKey { case account, name, role }

        init(_ person: Person) {
            account = person.login
            name = person.name
            role = person.role.rawValue
            roleWording = person.role.wording.description
        }
    }

    /// The accounts that can sign in now; empty after a removal.
    let people: [Account]
    /// The password of all of them; nil when it was chosen by whoever called.
    let password: String?
    /// How many customers were put in or taken out.
    let customers: Int
    /// How many things happened to them.
    let acts: Int?
    /// Accounts that stay, switched off, because something that stays refers to them.
    let disabledPeople: Int?

    init(_ demonstration: Demonstration, showsPassword: Bool) {
        people = demonstration.people.map(Account.init)
        password = showsPassword ? demonstration.password.inTheClear : nil
        customers = demonstration.customerCount
        acts = demonstration.actCount
        disabledPeople = nil
    }

    init(removal: DemonstrationRemoval) {
        people = []
        password = nil
        customers = removal.customerCount
        acts = nil
        disabledPeople = removal.peopleDisabledCount
    }

    var lines: [String] {
        guard acts != nil else {
            return ["已清除演示数据：\(customers) 家客户。", "The demonstration data is gone: \(customers) customers."]
        }
        let accounts = people.map { "  \($0.account)  \($0.name)  \($0.roleWording)" }
        let shown = password.map { ["", "共用密码（只显示这一次） Their password (shown this once): \($0)"] } ?? []
        return ["已放入演示数据：\(customers) 家客户。", "The demonstration data is in: \(customers) customers.", ""] + accounts
            + shown
    }
}

import Archive
import Database
import Foundation
import TestEngines
import Vault

/// A fresh archive in a folder of its own, and the people of a small company in it.
///
///     let cast = try await Cast()
///     let customer = try await cast.work(as: .li) { try $0.customers.create(Cast.content("杭州西湖机械有限公司")) }
///
/// 公司 ─ 销售一部 (张经理, 李销售, 档案专员) ─ 销售二部 (王销售) ─ 客服部 (客服); 总经理, 审计员 and 管理员 belong to 公司 or to none.
package final class Cast: Sendable {
    /// Who plays.
    package enum Part: String, CaseIterable, Sendable {
        /// 张经理, manager of 销售一部.
        case zhang
        /// 李销售, salesperson of 销售一部.
        case li
        /// 王销售, salesperson of 销售二部.
        case wang
        /// 总经理, who sees everything.
        case boss
        /// 档案专员 of 销售一部.
        case clerk
        /// 客服.
        case service
        /// 审计员.
        case auditor
        /// 管理员; made by the first run.
        case admin

        package var name: String {
            switch self {
            case .zhang: "张经理"
            case .li: "李销售"
            case .wang: "王销售"
            case .boss: "总经理"
            case .clerk: "档案专员"
            case .service: "客服"
            case .auditor: "审计员"
            case .admin: "管理员"
            }
        }

        package var role: Role {
            switch self {
            case .zhang: .manager
            case .li, .wang: .salesperson
            case .boss: .executive
            case .clerk: .clerk
            case .service: .service
            case .auditor: .auditor
            case .admin: .administrator
            }
        }

        /// Good under both presets.
        package var password: String { "Correct-horse-\(Self.allCases.firstIndex(of: self) ?? 0)" }
    }

    /// The departments.
    package struct Departments: Sendable {
        package let company: Department.ID
        package let salesOne: Department.ID
        package let salesTwo: Department.ID
        package let service: Department.ID
    }

    package static let companyName = "西子精密"
    package static let origin = SignInOrigin(channel: .web, address: "10.0.0.5", device: "Firefox")

    package let folder: ArchiveFolder
    package let key: KeyEncryptionKey
    package let clock: TestClock
    package let archive: Archive
    package let departments: Departments
    private let ids: [Part: Person.ID]

    /// - Parameter options: how the database is opened.
    package init(_ options: Database.Options = .init()) async throws {
        folder = try await Self.freshFolder()
        key = .random()
        clock = TestClock()
        archive = try await Self.open(folder, key: key, clock: clock, options: options)
        let founded = try await archive.found(
            FoundingForm(
                companyName: Self.companyName,
                administrator: .init(login: Part.admin.rawValue, name: Part.admin.name, password: Part.admin.password)),
            origin: "web 127.0.0.1")
        let administrator = founded.administrator.id
        let (departments, ids) = try await Self.hire(into: archive)
        self.departments = departments
        self.ids = ids.merging([.admin: administrator]) { $1 }
    }

    deinit { folder.remove() }

    /// The cheapest hashing there is, and no waiting.
    package static func effort() -> SignInEffort {
        SignInEffort(hasher: PasswordHasher(cost: Scrypt(logRounds: 4) ?? .signIn), pause: { _ in })
    }

    package static func open(
        _ folder: ArchiveFolder, key: KeyEncryptionKey, clock: TestClock, options: Database.Options = .init(),
        effort: SignInEffort = Cast.effort()
    ) async throws -> Archive {
        try await Archive.open(folder, key: key, options: options, effort: effort, clock: { clock.now })
    }

    /// A folder that is not there yet; its tables belong where the test's engine keeps them.
    package static func freshFolder() async throws -> ArchiveFolder {
        let server = TestEngine.current == .sqlite ? nil : try await TestServer.shared.freshAddress()
        return ArchiveFolder(path: NSTemporaryDirectory() + "kedang-test-" + UUID().uuidString, server: server)
    }

    // MARK: - Acting

    package func id(_ part: Part) -> Person.ID { ids[part] ?? Person.ID(rawValue: 0) }

    /// The actor that somebody is, at a browser.
    package func actor(_ part: Part) -> Actor {
        archive.directory.actor(for: id(part), origin: "web 10.0.0.5") ?? .system(origin: "nobody")
    }

    package func work<Value: Sendable>(
        as part: Part, _ body: @escaping @Sendable (UnitOfWork) throws -> Value
    ) async throws -> Value {
        try await archive.work(as: actor(part), body)
    }

    package func look<Value: Sendable>(
        as part: Part, _ body: @escaping @Sendable (UnitOfWork) throws -> Value
    ) async throws -> Value {
        try await archive.look(as: actor(part), body)
    }

    package func signIn(_ part: Part, password: String? = nil, from origin: SignInOrigin = origin) async throws -> NewSession {
        try await archive.signIn(login: part.rawValue, password: password ?? part.password, from: origin)
    }

    // MARK: - Props

    /// An archive that has all it needs to be submitted.
    package static func content(
        _ name: String, phone: String = "13800138000", contact: String = "陈建国", owner: Person.ID? = nil,
        source: Person.ID? = nil
    ) -> CustomerContent {
        var content = CustomerContent(name: PrivateText(name))
        content.industry = "C35"
        content.region = "330106"
        content.contacts = [
            Contact(name: PrivateText(contact), position: PrivateText("采购经理"), phones: [PrivateText(phone)])
        ]
        content.coreNeed = PrivateText("数控机床年度维护")
        content.intent = .high
        content.sourcePersonID = source
        content.firstContactOn = CalendarDate(TestClock.start)
        content.ownerID = owner
        return content
    }

    private static func hire(into archive: Archive) async throws -> (Departments, [Part: Person.ID]) {
        let personnel = Actor.system(origin: "test")
        let departments = try await archive.work(as: personnel) { work in
            let company = try work.departments.add("公司").id
            return Departments(
                company: company, salesOne: try work.departments.add("销售一部", below: company).id,
                salesTwo: try work.departments.add("销售二部", below: company).id,
                service: try work.departments.add("客服部", below: company).id)
        }
        var ids: [Part: Person.ID] = [:]
        for part in Part.allCases where part != .admin {
            let details = PersonDetails(name: part.name, role: part.role, departmentID: departments.home(of: part))
            let added = try await archive.addPerson(
                login: part.rawValue, details, password: .chosen(part.password), as: personnel)
            ids[part] = added.person.id
        }
        return (departments, ids)
    }
}

extension Cast.Departments {
    package func home(of part: Cast.Part) -> Department.ID? {
        switch part {
        case .zhang, .li, .clerk: salesOne
        case .wang: salesTwo
        case .service: service
        case .boss: company
        case .auditor, .admin: nil
        }
    }
}

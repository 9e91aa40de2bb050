import Database
import Foundation
import Vault
import Wording

extension Archive {
    /// Whether the first run is over.
    public var isFounded: Bool { !directory.people.isEmpty }

    /// The first run: names the company and makes the first accounts, all at once or not at all.
    ///
    /// - Parameter origin: from where, such as `web 127.0.0.1`.
    /// - Throws: `ArchiveError.wrongState` as soon as there is any person; `.invalid` with fields such as `companyName`,
    ///   `administrator.password`, `founder.login`, `departmentName`; `PasswordHasherError`.
    public func found(_ form: FoundingForm, origin: String) async throws -> Founded {
        guard !isFounded else { throw ArchiveError.founded }
        var policies = policies
        policies.companyName = form.companyName.trimmingCharacters(in: .whitespacesAndNewlines)
        try refuse(policies.problems + form.passwordProblems(under: policies))
        let administratorHash = try await effort.hasher.hash(form.administrator.password)
        let founderHash = try await hash(form.founder?.account.password)
        return try await work(as: .system(origin: origin)) { [policies] work in
            let founding = Founding(work: work, form: form)
            return try founding.found(policies, administratorHash, founderHash)
        }
    }

    private func hash(_ password: String?) async throws -> PasswordHash? {
        guard let password else { return nil }
        return try await effort.hasher.hash(password)
    }
}

extension ArchiveError {
    static let founded = ArchiveError.wrongState(
        Wording("档案室已经开立，请登录。", en: "This archive is open already; please sign in."))
}

extension FoundingForm {
    func passwordProblems(under policies: Policies) -> [FieldProblem] {
        let own = founder.map { policies.passwordProblems($0.account.password, login: $0.account.login) } ?? []
        return policies.passwordProblems(administrator.password, login: administrator.login)
            .map { $0.within("administrator") } + own.map { $0.within("founder") }
    }
}

/// The first run inside its transaction.
private struct Founding {
    let work: UnitOfWork
    let form: FoundingForm

    func found(
        _ policies: Policies, _ administratorHash: PasswordHash, _ founderHash: PasswordHash?
    ) throws -> Founded {
        // Asked in the transaction, because somebody else may have been quicker.
        guard try work.connection.value("SELECT id FROM people LIMIT 1", as: Int64.self) == nil else {
            throw ArchiveError.founded
        }
        try work.record(.archiveCreated, .archive)
        try work.policyBook.change(to: policies)
        let department = try department()
        let administrator = try naming("administrator") {
            try work.people.add(
                login: form.administrator.login,
                PersonDetails(name: form.administrator.name, role: .administrator, departmentID: nil),
                password: administratorHash, mustChangePassword: false)
        }
        return Founded(
            administrator: administrator, founder: try founder(in: department, founderHash), department: department)
    }

    private func department() throws -> Department? {
        guard let name = form.departmentName, !name.isEmpty else { return nil }
        do {
            return try work.departments.add(name)
        } catch ArchiveError.invalid(let problems) {
            throw ArchiveError.invalid(problems.map { FieldProblem("departmentName", $0.wording) })
        }
    }

    private func founder(in department: Department?, _ hash: PasswordHash?) throws -> Person? {
        guard let founder = form.founder, let hash else { return nil }
        guard FoundingForm.Founder.roles.contains(founder.role) else {
            throw ArchiveError.invalid([FieldProblem.role.within("founder")])
        }
        return try naming("founder") {
            try work.people.add(
                login: founder.account.login,
                PersonDetails(name: founder.account.name, role: founder.role, departmentID: department?.id),
                password: hash, mustChangePassword: false)
        }
    }

    /// Says whose fields are meant, for the form asks two people's.
    private func naming<Value>(_ group: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch ArchiveError.invalid(let problems) {
            throw ArchiveError.invalid(problems.map { $0.within(group) })
        }
    }
}

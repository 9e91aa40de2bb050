import Archive
import HTTPTypes

/// The departments of the company, managed by administrators.
struct DepartmentRoutes: Sendable {
    let archive: Archive

    private static let managers = Access.roles(Place.peopleRoles)

    var routes: [Route] {
        [
            .page("/people/departments", access: Self.managers, Bilingual("部门", en: "Departments"), show),
            .form("/people/departments", access: Self.managers, Bilingual("添加部门", en: "Add a department"), add),
            .form("/people/departments/:id", access: Self.managers, Bilingual("修改部门", en: "Change a department"), change),
            .api(
                .get, "/departments", access: .signedIn, Bilingual("部门列表", en: "Departments"),
                gives: Schema.page(of: .named("Department")), list),
            .api(
                .post, "/departments", access: Self.managers, Bilingual("添加部门", en: "Add a department"),
                takes: .named("DepartmentChange"), gives: .named("Department"), answers: .created, create),
            .api(
                .get, "/departments/:id", access: .signedIn, Bilingual("部门", en: "A department"),
                gives: .named("Department"), read),
            .api(
                .put, "/departments/:id", access: Self.managers, Bilingual("修改部门", en: "Change a department"),
                parameters: [.version], takes: .named("DepartmentChange"), gives: .named("Department"), replace),
        ]
    }

    private func show(_ call: Call) -> Reply {
        .page(departmentsView(DepartmentsPage(archive.directory, call.view.t), call.view))
    }

    private func add(_ call: Call) async throws -> Reply {
        try await refilling(call, id: nil) {
            let body = DepartmentBody(call.form)
            _ = try await archive.work(as: call.actor()) { try $0.departments.add(body.name, below: body.parent) }
        }
    }

    private func change(_ call: Call) async throws -> Reply {
        let department = try department(call)
        return try await refilling(call, id: department.id) {
            _ = try await put(DepartmentBody(call.form), on: department, from: call.form.number("version"), call)
        }
    }

    private func list(_ call: Call) -> Reply {
        let departments = archive.directory.departments
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: departments) { $1.department($0) }
                object.member("next", nil as String?)
            }
        }
    }

    private func create(_ call: Call) async throws -> Reply {
        let body = try call.decode(DepartmentBody.self)
        let department = try await archive.work(as: call.actor()) { try $0.departments.add(body.name, below: body.parent) }
        return Reply.created(at: "/api/v1/departments/\(Int(department.id.rawValue))") { writer in
            writer.object { $0.department(department) }
        }.with(Etag(version: department.fingerprint))
    }

    private func read(_ call: Call) throws -> Reply {
        reply(with: try department(call))
    }

    private func replace(_ call: Call) async throws -> Reply {
        let department = try department(call)
        let body = try call.decode(DepartmentBody.self)
        return reply(with: try await put(body, on: department, from: call.baseVersion(), call))
    }

    private func reply(with department: Department) -> Reply {
        Reply.json { writer in writer.object { $0.department(department) } }
            .with(Etag(version: department.fingerprint))
    }

    /// Changes a department unless somebody else did since the version that was read.
    private func put(
        _ body: DepartmentBody, on department: Department, from version: Int?, _ call: Call
    ) async throws -> Department {
        let id = department.id
        return try await archive.work(as: call.actor()) { work in
            if let version, let current = work.directory.department(id)?.fingerprint, current != version {
                throw ArchiveError.changedMeanwhile(current: Int64(current))
            }
            return try work.departments.change(id, name: body.name, parentID: body.parent)
        }
    }

    private func department(_ call: Call) throws(HTTPProblem) -> Department {
        guard let id = Int64(try call.parameter("id")),
            let department = archive.directory.department(Department.ID(rawValue: id))
        else { throw .notFound }
        return department
    }

    private func refilling(_ call: Call, id: Department.ID?, _ act: () async throws -> Void) async throws -> Reply {
        do {
            try await act()
            return .redirect(to: "/people/departments", telling: .departmentSaved)
        } catch ArchiveError.invalid(let problems) {
            return refused(call, id: id, problems)
        } catch ArchiveError.changedMeanwhile {
            guard let id else { throw ArchiveError.notFound }
            var page = DepartmentsPage(archive.directory, call.view.t)
            page.meet(DepartmentBody(call.form), id: id, call.view.t)
            return .page(departmentsView(page, call.view), status: .conflict)
        }
    }

    private func refused(_ call: Call, id: Department.ID?, _ problems: [FieldProblem]) -> Reply {
        var page = DepartmentsPage(archive.directory, call.view.t)
        page.refuse(DepartmentBody(call.form), id: id, problems.sentences(call.view.t), call.view.t)
        return .page(departmentsView(page, call.view), status: .unprocessableContent)
    }
}

/// A department as a form or a program gives it.
struct DepartmentBody: Decodable, Sendable {
    var name: String
    var parentId: Int64?

    init(_ form: Form) {
        name = form.text("name") ?? ""
        parentId = form.number("parent").map(Int64.init)
    }

    var parent: Department.ID? { parentId.map(Department.ID.init(rawValue:)) }
}

extension Department {
    /// A version of the department, for `ETag` and forms.
    var fingerprint: Int { Fingerprint.of("\(name)\u{1F}\(parentID?.rawValue ?? 0)") }
}

extension JSONWriter {
    /// The members of a department.
    mutating func department(_ department: Department) {
        member("id", Int(department.id.rawValue))
        member("name", department.name)
        member("parentId", department.parentID.map { Int($0.rawValue) })
    }
}

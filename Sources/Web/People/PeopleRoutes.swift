import Archive
import HTTPTypes
import Vault

/// The people with an account, managed by administrators.
struct PeopleRoutes: Sendable {
    let archive: Archive

    private static let managers = Access.roles(Place.peopleRoles)

    var routes: [Route] { pages + programs }

    private var pages: [Route] {
        [
            .page("/people", access: Self.managers, Bilingual("人员", en: "People"), show),
            .page("/people/new", access: Self.managers, Bilingual("添加人员", en: "Add a person"), new),
            .form("/people/new", access: Self.managers, Bilingual("添加人员", en: "Add a person"), add),
            .page("/people/:id", access: Self.managers, Bilingual("人员", en: "Person"), edit),
            .form("/people/:id", access: Self.managers, Bilingual("修改人员", en: "Change a person"), change),
            .form("/people/:id/reset", access: Self.managers, Bilingual("重置密码", en: "Reset the password"), reset),
            .form("/people/:id/disable", access: Self.managers, Bilingual("停用账号", en: "Switch off"), disable),
            .form("/people/:id/enable", access: Self.managers, Bilingual("启用账号", en: "Switch on"), enable),
        ]
    }

    private var programs: [Route] {
        [
            .api(
                .get, "/people", access: .signedIn, Bilingual("人员列表", en: "People"),
                parameters: RouteParameter.paging, gives: Schema.page(of: .named("Person")), list),
            .api(
                .post, "/people", access: Self.managers, Bilingual("添加人员", en: "Add a person"),
                takes: .named("NewPerson"), gives: .named("Person"), answers: .created, create),
            .api(
                .get, "/people/:id", access: Self.managers, Bilingual("人员", en: "Person"), gives: .named("Person"), read),
            .api(
                .patch, "/people/:id", access: Self.managers, Bilingual("修改人员", en: "Change a person"),
                parameters: [.version], takes: .named("PersonChange"), gives: .named("Person"), patch),
            .api(
                .post, "/people/:id/reset", access: Self.managers, Bilingual("重置密码", en: "Reset the password"),
                gives: .named("TemporaryPassword"), resetForProgram),
            .api(.post, "/people/:id/disable", access: Self.managers, Bilingual("停用账号", en: "Switch off")) { call in
                try await turn(call, isOn: false)
                return .done
            },
            .api(.post, "/people/:id/enable", access: Self.managers, Bilingual("启用账号", en: "Switch on")) { call in
                try await turn(call, isOn: true)
                return .done
            },
        ]
    }
}

// MARK: - Pages

extension PeopleRoutes {
    private func show(_ call: Call) throws -> Reply {
        let (people, next) = try part(call)
        let page = PeopleListPage(people, next: next, isFirst: call.query.text("cursor") == nil, archive.directory, call.view.t)
        return .page(peopleListView(page, call.view))
    }

    private func new(_ call: Call) -> Reply {
        .page(personFormView(PersonFormPage(PersonAnswers(), of: nil, archive.directory, call.view), call.view))
    }

    private func add(_ call: Call) async throws -> Reply {
        let answers = PersonAnswers(call.form)
        return try await refilling(call, answers, person: nil) {
            let added = try await archive.addPerson(
                login: answers.account, answers.details(), password: answers.choice, as: call.actor())
            guard let password = added.temporaryPassword else {
                return .redirect(to: "/people", telling: .personAdded)
            }
            return handOver(password, to: added.person, call)
        }
    }

    private func edit(_ call: Call) throws -> Reply {
        let person = try person(call)
        return .page(personFormView(PersonFormPage(PersonAnswers(person), of: person, archive.directory, call.view), call.view))
    }

    private func change(_ call: Call) async throws -> Reply {
        let person = try person(call)
        let answers = PersonAnswers(call.form)
        return try await refilling(call, answers, person: person) {
            let details = try answers.details()
            _ = try await change(person, to: details, from: call.form.number("version"), call)
            return .redirect(to: "/people", telling: .personChanged)
        }
    }

    private func reset(_ call: Call) async throws -> Reply {
        let person = try person(call)
        return handOver(try await archive.resetPassword(of: person.id, as: call.actor()), to: person, call)
    }

    private func disable(_ call: Call) async throws -> Reply {
        try await turn(call, isOn: false)
        return .redirect(to: "/people", telling: .personDisabled)
    }

    private func enable(_ call: Call) async throws -> Reply {
        try await turn(call, isOn: true)
        return .redirect(to: "/people", telling: .personEnabled)
    }

    /// The form again, with what was typed and what is wrong with it.
    private func refilling(
        _ call: Call, _ answers: PersonAnswers, person: Person?, _ act: () async throws -> Reply
    ) async throws -> Reply {
        do {
            return try await act()
        } catch ArchiveError.invalid(let problems) {
            let errors = problems.sentences(call.view.t, naming: ["login": "account"])
            let page = PersonFormPage(answers, of: person, archive.directory, call.view, errors: errors)
            return .page(personFormView(page, call.view), status: .unprocessableContent)
        } catch ArchiveError.changedMeanwhile {
            guard let current = person.flatMap({ archive.directory.person($0.id) }) else { throw ArchiveError.notFound }
            var page = PersonFormPage(answers, of: current, archive.directory, call.view)
            page.meet(PersonFormPage(PersonAnswers(current), of: current, archive.directory, call.view), call.view.t)
            return .page(personFormView(page, call.view), status: .conflict)
        }
    }

    private func handOver(_ password: PrivateText, to person: Person, _ call: Call) -> Reply {
        let page = HandOverPage(name: person.name, account: person.login, password: password.shownOnce)
        return Reply.page(handOverView(page, call.view)).uncompressed
    }
}

// MARK: - For programs

extension PeopleRoutes {
    private func list(_ call: Call) throws -> Reply {
        let (people, next) = try part(call)
        let directory = archive.directory
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: people) { person, item in item.member(of: person, in: directory) }
                object.member("next", next?.text)
            }
        }
    }

    private func create(_ call: Call) async throws -> Reply {
        let body = try call.decode(NewPersonBody.self)
        let added = try await archive.addPerson(
            login: body.account, body.details(), password: body.password.map(PasswordChoice.chosen) ?? .temporary,
            as: call.actor())
        let directory = archive.directory
        return Reply.created(at: "/api/v1/people/\(Int(added.person.id.rawValue))") { writer in
            writer.object { object in
                object.member(of: added.person, in: directory)
                object.member("temporaryPassword", added.temporaryPassword?.shownOnce)
            }
        }.uncompressed
    }

    private func read(_ call: Call) throws -> Reply {
        reply(with: try person(call))
    }

    private func patch(_ call: Call) async throws -> Reply {
        let person = try person(call)
        let details = try call.decode(PersonChangeBody.self).details(changing: person)
        let base = try call.baseVersion()
        return reply(with: try await change(person, to: details, from: base, call))
    }

    private func resetForProgram(_ call: Call) async throws -> Reply {
        let password = try await archive.resetPassword(of: person(call).id, as: call.actor())
        return Reply.json { writer in
            writer.object { $0.member("temporaryPassword", password.shownOnce) }
        }.uncompressed
    }

    private func reply(with person: Person) -> Reply {
        let directory = archive.directory
        return Reply.json { writer in writer.object { $0.member(of: person, in: directory) } }
            .with(Etag(version: person.fingerprint))
    }
}

// MARK: - Both

extension PeopleRoutes {
    private func person(_ call: Call) throws(HTTPProblem) -> Person {
        guard let id = Int64(try call.parameter("id")),
            let person = archive.directory.person(Person.ID(rawValue: id))
        else { throw .notFound }
        return person
    }

    /// Changes a person unless somebody else did since the version that was read.
    private func change(
        _ person: Person, to details: PersonDetails, from version: Int?, _ call: Call
    ) async throws -> Person {
        guard details != PersonDetails(person) else { return person }
        return try await archive.work(as: call.actor()) { work in
            if let version, let current = work.directory.person(person.id)?.fingerprint, current != version {
                throw ArchiveError.changedMeanwhile(current: Int64(current))
            }
            return try work.people.change(person.id, to: details)
        }
    }

    private func turn(_ call: Call, isOn: Bool) async throws {
        let id = try person(call).id
        try await archive.work(as: call.actor()) { work in
            try isOn ? work.people.enable(id) : work.people.disable(id)
        }
    }

    /// One page of the directory, in the order people were added.
    private func part(_ call: Call) throws(HTTPProblem) -> (people: [Person], next: Cursor?) {
        let rows = try call.limit().rows
        var after: Int64 = 0
        if case .number(let id)? = try call.cursor()?.keys.first { after = id }
        let rest = archive.directory.people.drop { $0.id.rawValue <= after }
        let people = Array(rest.prefix(rows))
        let next = rest.count > rows ? people.last.map { Cursor([.number($0.id.rawValue)]) } : nil
        return (people, next)
    }
}

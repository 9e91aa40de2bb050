import Archive
import HTTPTypes

/// The policies as numbered documents (文件控制, P5): listed, read, drafted, reviewed, approved.
struct PolicyRoutes: Sendable {
    let archive: Archive

    static let access = Access.roles(Place.settingsRoles)

    var routes: [Route] { pages + programs }

    private var pages: [Route] {
        [
            .page("/settings/policies", access: Self.access, SettingsTab.policies.name, list),
            .page("/settings/policies/:document", access: Self.access, Bilingual("制度文件", en: "A policy document"), show),
            .page("/settings/policies/:document/draft", access: Self.access, Bilingual("起草制度文件", en: "Draft a policy document"), write),
            .form("/settings/policies/:document/draft", access: Self.access, Bilingual("保存制度草案", en: "Keep a draft"), keep),
            .form("/settings/policies/:document/review", access: Self.access, Bilingual("审核制度草案", en: "Review a draft")) { call in
                try await sign(call, .policyReviewed) { try $0.review($1) }
            },
            .form("/settings/policies/:document/approve", access: Self.access, Bilingual("批准制度文件", en: "Approve a draft")) { call in
                try await sign(call, .policyApproved) { try $0.approve($1) }
            },
            .form("/settings/policies/:document/withdraw", access: Self.access, Bilingual("撤回制度草案", en: "Withdraw a draft")) { call in
                try await sign(call, .policyWithdrawn) { try $0.withdraw($1) }
            },
            .page("/settings/policies/:document/versions/:version", access: Self.access, Bilingual("制度文件的一版", en: "A version"), version),
        ]
    }

    // MARK: - Reading

    private func list(_ call: Call) async throws -> Reply {
        let files = try await archive.look(as: call.actor()) { try $0.policyBook.files() }
        return .page(policyListView(files, PolicyWords(archive, call.view.t), call.view))
    }

    private func show(_ call: Call) async throws -> Reply {
        .page(policyView(try await page(call), call.view))
    }

    private func page(_ call: Call) async throws -> PolicyPage {
        let document = try Self.document(call)
        let (file, versions, effects) = try await archive.look(as: call.actor()) { work in
            let book = work.policyBook
            let file = try book.file(document)
            let effects = try file.draft.map { try book.effects(of: document, becoming: $0.policies(over: work.policies)) } ?? []
            return (file, try book.versions(of: document), effects)
        }
        return try PolicyPage(file, versions, effects, archive.policies, reader: call.actor(), PolicyWords(archive, call.view.t))
    }

    private func version(_ call: Call) async throws -> Reply {
        let (document, number) = (try Self.document(call), try Self.number(call, "version"))
        let (version, before) = try await archive.look(as: call.actor()) { work in
            let version = try work.policyBook.version(number, of: document)
            return (version, number > 1 ? try work.policyBook.version(number - 1, of: document) : nil)
        }
        let page = try PolicyVersionPage(version, after: before, archive.policies, PolicyWords(archive, call.view.t))
        return .page(policyVersionView(page, call.view))
    }

    // MARK: - Drafting

    private func write(_ call: Call) async throws -> Reply {
        let file = try await file(call)
        return .page(settingsView(try draftPage(file, call), call.view))
    }

    /// The draft as it is, or what is in force where there is none.
    private func draftPage(_ file: PolicyFile, _ call: Call) throws -> SettingsPage {
        let version = file.draft ?? file.effective
        let head = file.draft?.head ?? file.effective.departments
        return SettingsPage(file, try version.policies(over: archive.policies), head, isDirect: archive.policies.documentControl == .direct, call.view.t)
    }

    private func keep(_ call: Call) async throws -> Reply {
        let (document, version, form) = (try Self.document(call), try call.baseVersion(), call.form)
        let isDirect = form.text("act") != "draft"
        var policies = archive.policies
        policies.take(document, from: form)
        let head = PolicyHead(form)
        do {
            _ = try await change(document, from: version, call) { [policies] book in
                let file = try book.draft(document, policies, head)
                return isDirect ? try book.approve(document) : file
            }
            return .redirect(to: document.address, telling: isDirect ? .policyApproved : .policyDrafted)
        } catch let error as ArchiveError where error != .notFound {
            let file = try await file(call)
            var page = SettingsPage(file, policies, head, isDirect: archive.policies.documentControl == .direct, call.view.t)
            page.keep(form)
            return .page(settingsView(try tell(error, &page, file, version, call), call.view), status: error.pageStatus)
        }
    }

    /// Says on the page of a draft why it was not kept.
    private func tell(_ error: ArchiveError, _ page: inout SettingsPage, _ file: PolicyFile, _ version: Int, _ call: Call) throws -> SettingsPage {
        switch error {
        case .invalid(let problems):
            page.refuse(problems.sentences(call.view.t, naming: SettingsRoutes.naming))
            page.version = version
        case .changedMeanwhile: page.meet(try draftPage(file, call), call.view.t)
        default: page.refusal = error.sentence(call.view.t)
        }
        return page
    }

    private func sign(
        _ call: Call, _ deed: Deed.Kind, _ act: @escaping @Sendable (PolicyStore, PolicyDocument) throws -> PolicyFile
    ) async throws -> Reply {
        let document = try Self.document(call)
        do {
            _ = try await change(document, from: try call.baseVersion(), call) { try act($0, document) }
            return .redirect(to: document.address, telling: deed)
        } catch let error as ArchiveError where error != .notFound {
            var page = try await page(call)
            page.refusal = error.policySentence(call.view.t)
            return .page(policyView(page, call.view), status: error.pageStatus)
        }
    }

    // MARK: - Both

    /// Acts on a document as it was read.
    ///
    /// - Parameter version: its fingerprint then.
    func change(
        _ document: PolicyDocument, from version: Int, _ call: Call, _ act: @escaping @Sendable (PolicyStore) throws -> PolicyFile
    ) async throws -> PolicyFile {
        try await archive.work(as: call.actor()) { work in
            let current = try work.policyBook.file(document).fingerprint
            guard current == version else { throw ArchiveError.changedMeanwhile(current: Int64(current)) }
            return try act(work.policyBook)
        }
    }

    func file(_ call: Call) async throws -> PolicyFile {
        let document = try Self.document(call)
        return try await archive.look(as: call.actor()) { try $0.policyBook.file(document) }
    }

    static func document(_ call: Call) throws(HTTPProblem) -> PolicyDocument {
        guard let document = PolicyDocument(rawValue: try number(call, "document")) else { throw .notFound }
        return document
    }

    static func number(_ call: Call, _ name: String) throws(HTTPProblem) -> Int {
        guard let number = Int(try call.parameter(name)) else { throw .notFound }
        return number
    }
}

extension ArchiveError {
    /// The status of a page that tells of it: another version is a conflict of forms.
    fileprivate var pageStatus: HTTPResponse.Status {
        if case .changedMeanwhile = self { .conflict } else { problem.status }
    }

    fileprivate func policySentence(_ t: Words) -> String {
        guard case .changedMeanwhile = self else { return sentence(t) }
        return t(
            "这份文件刚刚有了变化，没有签署；下面是现在的样子，请核对后再签。",
            en: "The document has just changed and was not signed; this is how it stands now, look at it before you sign.")
    }
}

extension PolicyHead {
    /// What a form says of the departments and the change.
    init(_ form: Form) {
        self.init()
        executing = form.raw("executing") ?? ""
        supervising = form.raw("supervising") ?? ""
        verifying = form.raw("verifying") ?? ""
        note = form.raw("note") ?? ""
    }
}

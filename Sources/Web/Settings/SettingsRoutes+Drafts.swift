import Archive
import HTTPTypes
import Wording

extension SettingsRoutes {
    /// The page of a tab, with the drafts there are of its documents.
    func page(_ tab: SettingsTab, _ call: Call) async throws -> SettingsPage {
        let files = try await files(of: tab, call)
        var page = SettingsPage(tab, archive.policies, call.view.t)
        page.isDirect = archive.policies.documentControl == .direct
        page.content = "\(files.filter { $0.draft != nil }.map { waiting($0, call.view.t) })"
        return page
    }

    /// Keeps the answers of a tab as drafts of the documents that they change; nothing of it is in force but the company's name, which is no policy.
    func saveDrafts(_ tab: SettingsTab, _ call: Call) async throws -> Reply {
        let (version, drafts, form) = (try call.baseVersion(), call.form.number("drafts") ?? 0, call.form)
        do {
            let documents = try await archive.work(as: call.actor()) { work in
                try work.keepDrafts(tab, form, version: version, drafts: drafts)
            }
            let address = documents.count == 1 ? documents[0].address : SettingsTab.policies.address
            return .redirect(to: documents.isEmpty ? tab.address : address, telling: documents.isEmpty ? .settingsSaved : .policyDrafted)
        } catch ArchiveError.changedMeanwhile {
            return try await meet(tab, call)
        } catch ArchiveError.wrongState(let wording) {
            var policies = archive.policies
            policies.take(tab, from: form)
            var page = SettingsPage(tab, policies, version: version, call.view.t)
            page.keep(form)
            page.refusal = call.view.t(Bilingual(wording))
            page.isDirect = archive.policies.documentControl == .direct
            page.drafts = drafts
            return .page(settingsView(page, call.view), status: .conflict)
        }
    }

    /// What was written, with what is saved or drafted by now beside it.
    private func meet(_ tab: SettingsTab, _ call: Call) async throws -> Reply {
        let files = try await files(of: tab, call)
        let current = archive.policies
        let drafted = try PolicyDrafts.policies(files, over: current)
        var written = drafted
        written.take(tab, from: call.form)
        var page = SettingsPage(tab, written, version: current.fingerprint, call.view.t)
        page.keep(call.form)
        page.meet(SettingsPage(tab, drafted, call.view.t), call.view.t)
        page.isDirect = current.documentControl == .direct
        page.drafts = PolicyDrafts.fingerprint(files)
        page.content = "\(files.filter { $0.draft != nil }.map { waiting($0, call.view.t) })"
        return .page(settingsView(page, call.view), status: .conflict)
    }

    private func files(of tab: SettingsTab, _ call: Call) async throws -> [PolicyFile] {
        try await archive.look(as: call.actor()) { work in try tab.documents.map { try work.policyBook.file($0) } }
    }

    private func waiting(_ file: PolicyFile, _ t: Words) -> HTML {
        Banner(
            kind: .info, title: t("\(file.document.code) 有待批准的草案", en: "\(file.document.code) has a draft that waits for approval"),
            body: """
                <a class="text-link" href="\(file.document.address)">\(t(Bilingual(file.document.wording)))</a>
                """
        ).html
    }
}

extension UnitOfWork {
    /// - Returns: the documents that were drafted; none where only the company's name was changed.
    fileprivate func keepDrafts(_ tab: SettingsTab, _ form: Form, version: Int, drafts: Int) throws -> [PolicyDocument] {
        let (policies, files) = (try policyBook.inForce(), try tab.documents.map { try policyBook.file($0) })
        guard policies.fingerprint == version, PolicyDrafts.fingerprint(files) == drafts else {
            throw ArchiveError.changedMeanwhile(current: Int64(policies.fingerprint))
        }
        let known = try PolicyDrafts.policies(files, over: policies)
        var wanted = known
        wanted.take(tab, from: form)
        var renamed = policies
        renamed.companyName = wanted.companyName
        if renamed != policies { try policyBook.change(to: renamed) }
        let changed = try known.documentsChanged(in: wanted)
        if changed.isEmpty, renamed == policies { throw ArchiveError.wrongState(.nothingToDraft) }
        for file in files where changed.contains(file.document) {
            try policyBook.draft(file.document, wanted, file.draft?.head ?? file.effective.departments)
        }
        return changed
    }
}

extension Wording {
    fileprivate static let nothingToDraft = Wording("没有改动，没有保存草案。", en: "Nothing was changed, so no draft was kept.")
}

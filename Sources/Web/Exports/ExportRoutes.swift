import Archive
import HTTPTypes

/// Lists written into files: asked for, followed, downloaded and thrown away, each by the person whose export it is (A10).
struct ExportRoutes: Sendable {
    let archive: Archive
    let exports: Exports

    var routes: [Route] { pages + programs }

    private var pages: [Route] {
        [
            .page("/customers/export", access: CustomerAccess.readers, Bilingual("导出", en: "Export"), shape),
            .page("/customers/exports", access: CustomerAccess.readers, Bilingual("我的导出", en: "My exports"), list),
            .form("/customers/exports", access: CustomerAccess.readers, Bilingual("开始导出", en: "Begin an export"), ask),
            .page("/customers/exports/:id", access: CustomerAccess.readers, Bilingual("一次导出", en: "An export"), show),
            .page("/customers/exports/:id/progress", access: CustomerAccess.readers, Bilingual("进度", en: "How far it is"), progress),
            .page("/customers/exports/:id/file", access: CustomerAccess.readers, Bilingual("下载导出文件", en: "Download an export"), file),
            .form("/customers/exports/:id/remove", access: CustomerAccess.readers, Bilingual("删除导出文件", en: "Remove an export's file"), remove),
        ]
    }

    private var programs: [Route] {
        [
            .api(
                .get, "/exports", access: CustomerAccess.readers, Bilingual("我的导出", en: "My exports"),
                gives: .object([.init("items", .list(.named("Export")))]), listJSON),
            .api(
                .post, "/exports", access: CustomerAccess.readers, Bilingual("开始导出", en: "Begin an export"),
                takes: .named("ExportEntry"), gives: .named("Export"), answers: .created, create),
            .api(.get, "/exports/:id", access: CustomerAccess.readers, Bilingual("一次导出", en: "An export"), gives: .named("Export"), read),
            .api(
                .get, "/exports/:id/file", access: CustomerAccess.readers, Bilingual("下载导出文件", en: "Download an export"),
                gives: .file(mediaType: WorkbookStream.mediaType), file),
            .api(.delete, "/exports/:id", access: CustomerAccess.readers, Bilingual("删除导出文件", en: "Remove an export's file"), delete),
        ]
    }

    // MARK: - Pages

    private func shape(_ call: Call) throws -> Reply {
        let body = ExportBody(CustomerListState(call.query))
        return .page(exportView(ExportPage(body, try call.actor(), try words(call)), call.view))
    }

    private func ask(_ call: Call) async throws -> Reply {
        let body = ExportBody(call.form)
        do {
            return .redirect(to: ExportRunPage.address(of: try await begin(body, call).id))
        } catch ArchiveError.invalid(let problems) {
            var page = ExportPage(body, try call.actor(), try words(call))
            page.refuse(problems.sentences(call.view.t))
            return .page(exportView(page, call.view), status: .unprocessableContent)
        }
    }

    private func list(_ call: Call) async throws -> Reply {
        .page(exportsView(try await all(call), try words(call), call.view))
    }

    private func show(_ call: Call) async throws -> Reply {
        .page(exportRunView(ExportRunPage(try await found(call), try words(call)), call.view))
    }

    /// The bar alone; the page once the work is over.
    private func progress(_ call: Call) async throws -> Reply {
        let page = ExportRunPage(try await found(call), try words(call))
        guard page.isWorking else { return .redirect(to: page.address) }
        return .fragment(exportProgress(page, call.view))
    }

    private func remove(_ call: Call) async throws -> Reply {
        let id = try id(call)
        try await exports.remove(id, as: call.actor())
        return .redirect(to: ExportRunPage.address(of: id))
    }

    // MARK: - Programs

    private func listJSON(_ call: Call) async throws -> Reply {
        let found = try await all(call)
        return Reply.json { writer in
            writer.object { $0.member("items", each: found) { export, item in item.export(export) } }
        }
    }

    private func create(_ call: Call) async throws -> Reply {
        let export = try await begin(call.decode(ExportBody.self), call)
        return Reply.created(at: "/api/v1/exports/\(Int(export.id.rawValue))") { writer in writer.object { $0.export(export) } }
    }

    private func read(_ call: Call) async throws -> Reply {
        let export = try await found(call)
        return Reply.json { writer in writer.object { $0.export(export) } }
    }

    private func delete(_ call: Call) async throws -> Reply {
        try await exports.remove(try id(call), as: call.actor())
        return .done
    }

    // MARK: - Both

    private func file(_ call: Call) async throws -> Reply {
        let file = try await exports.file(of: try id(call), as: call.actor())
        return .file(streaming: WorkbookStream.body(of: file), name: file.name, contentType: file.mediaType)
    }

    private func begin(_ body: ExportBody, _ call: Call) async throws -> Export {
        let (actor, words) = (try call.actor(), try words(call))
        let saved = body.state?.saved
        return try await archive.work(as: actor) { work in
            let ofView = try work.savedViews.all().first { $0.id == saved }?.columns ?? []
            let shown = ofView.isEmpty ? try work.listColumns.chosen() : ofView
            return try work.exports.ask(body.request(shown, actor, words))
        }
    }

    private func all(_ call: Call) async throws -> [Export] {
        try await archive.look(as: call.actor()) { try $0.exports.list() }
    }

    private func found(_ call: Call) async throws -> Export {
        let id = try id(call)
        return try await archive.look(as: call.actor()) { try $0.exports.find(id) }
    }

    private func words(_ call: Call) throws -> CustomerWords {
        CustomerWords(try call.actor(), archive, call.view)
    }

    private func id(_ call: Call) throws(HTTPProblem) -> Export.ID {
        guard let number = Int64(try call.parameter("id")) else { throw .notFound }
        return Export.ID(rawValue: number)
    }
}

extension JSONWriter {
    /// The members of an export.
    fileprivate mutating func export(_ export: Export) {
        member("id", Int(export.id.rawValue))
        member("state", export.state.rawValue)
        member("failure", export.failure?.rawValue)
        member("query", export.request.list)
        member("format", export.request.format.rawValue)
        member("columns", export.request.columns == nil ? ExportBody.all : ExportBody.shown)
        member("expected", export.expectedCount)
        member("done", export.doneCount)
        member("bytes", Int(export.byteCount))
        member("isMasked", export.isMasked)
        member("createdAt", export.createdAt.isoText)
        member("endsAt", export.endsAt?.isoText)
    }
}

extension ExportRoutes {
    /// What their descriptions refer to by name.
    static let schemas: [(name: String, schema: Schema)] = [
        (
            "ExportEntry",
            .object([
                .init(
                    "query", .text(charactersMax: ExportRequest.listBytesMax),
                    Bilingual("列表地址中“?”后的部分；不给则为全部", en: "What stands behind the ? of the list's address; all when absent"), isRequired: false),
                .init("format", .choice(Export.Format.allCases.map(\.rawValue)), isRequired: false),
                .init("columns", .choice(ExportBody.columnChoices), isRequired: false),
                .init("watermark", .flag, Bilingual("csv 末尾是否注明来历", en: "Whether a csv says at its end who made it"), isRequired: false),
            ])
        ),
        (
            "Export",
            .object([
                .init("id", .integer()), .init("state", .choice(Export.State.allCases.map(\.rawValue))),
                .init("failure", .optional(.choice(Export.Failure.allCases.map(\.rawValue)))), .init("query", .text()),
                .init("format", .choice(Export.Format.allCases.map(\.rawValue))), .init("columns", .choice(ExportBody.columnChoices)),
                .init("expected", .optional(.integer())), .init("done", .integer()), .init("bytes", .integer()), .init("isMasked", .flag),
                .init("createdAt", .time), .init("endsAt", .optional(.time)),
            ])
        ),
    ]
}

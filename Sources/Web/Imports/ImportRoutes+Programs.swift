import Archive
import HTTPTypes

// MARK: - The API

extension ImportRoutes {
    var programs: [Route] { reading + writing }

    private var reading: [Route] {
        [
            .api(
                .get, "/imports", access: Self.importers, Bilingual("导入批次", en: "Imports"),
                parameters: RouteParameter.paging, gives: Schema.page(of: .named("Import")), list),
            .api(
                .get, "/imports/:id", access: Self.batch, Bilingual("一批导入", en: "An import"), gives: .named("Import"),
                read),
            .api(
                .get, "/imports/:id/rows", access: Self.batch, Bilingual("各行", en: "Rows"),
                parameters: Self.rowParameters,
                gives: Schema.page(of: .named("ImportRow")), listRows),
            .api(
                .get, "/imports/:id/errors.xlsx", access: Self.batch, Bilingual("带原因的表格", en: "The sheet with reasons"),
                gives: .file(mediaType: WorkbookStream.mediaType), workbook),
        ]
    }

    private var writing: [Route] {
        [
            .upload(
                "\(Route.apiPrefix)/imports", access: Self.importers, Bilingual("上传表格", en: "Upload a sheet"),
                gives: .named("Import"), answers: .created, create),
            .api(
                .put, "/imports/:id/sheet", access: Self.batch, Bilingual("换工作表或表头", en: "Choose sheet and header"),
                parameters: [.version], takes: .named("ImportPlace"), gives: .named("Import"), put),
            .api(
                .put, "/imports/:id/columns", access: Self.batch, Bilingual("对列", en: "Match columns"),
                parameters: [.version], takes: .named("ImportColumns"), gives: .named("Import"), putColumns),
            .api(
                .patch, "/imports/:id/rows/:row", access: Self.batch, Bilingual("决定一行", en: "Decide on a row"),
                parameters: [.version], takes: .named("ImportChoice"), gives: .named("ImportRow"), patchRow),
            .api(
                .post, "/imports/:id/choices", access: Self.batch,
                Bilingual("决定所有疑似重复", en: "Decide on all duplicates"),
                takes: .named("ImportChoices"), gives: .named("Import"), postChoices),
            step("rehearse", Bilingual("预演", en: "Dry run")) { imports, id, actor in
                try await imports.rehearse(id, as: actor)
            },
            step("commit", Bilingual("入档", en: "Import the rows")) { imports, id, actor in
                try await imports.commit(id, as: actor)
            },
            step("cancel", Bilingual("停止", en: "Stop")) { imports, id, actor in try await imports.cancel(id, as: actor)
            },
            step("undo", Bilingual("撤销整批", en: "Undo the batch")) { imports, id, actor in
                try await imports.undo(id, as: actor)
            },
            .api(
                .delete, "/imports/:id", access: Self.batch, Bilingual("丢弃", en: "Discard"), parameters: [.version], remove),
        ]
    }

    private static let rowParameters: [RouteParameter] =
        [
            .query(
                "verdict", .choice(RowVerdict.allCases.map(\.rawValue)), Bilingual("只要这种预演结果", en: "Only this verdict")),
            .query(
                "outcome", .choice(RowOutcome.allCases.map(\.rawValue)), Bilingual("只要这种结局", en: "Only this outcome")),
        ] + RouteParameter.paging

    /// A step that is asked for and done in the background; the reply says where the import stands now.
    private func step(
        _ name: String, _ summary: Bilingual,
        _ ask: @escaping @Sendable (Imports, ImportBatch.ID, Actor) async throws -> Void
    ) -> Route {
        .api(.post, "/imports/:id/\(name)", access: Self.batch, summary, gives: .named("Import"), answers: .accepted) { call in
            try await ask(imports, batchID(call), call.actor())
            var answer = try reply(with: await found(call), call)
            answer.status = .accepted
            return answer
        }
    }
}

extension ImportRoutes {
    private func create(_ call: Call) async throws -> Reply {
        let batch = try await receive(call)
        let found = try await archive.look(as: call.actor()) { try FoundImport(batch.id, in: $0) }
        let words = try words(call)
        return Reply.created(at: "/api/v1/imports/\(Int(batch.id.rawValue))") { writer in
            writer.object { $0.importMembers(found.batch, found.counts, words) }
        }.with(Etag(version: batch.version))
    }

    private func list(_ call: Call) async throws -> Reply {
        let (batches, next) = try await past(call)
        let words = try words(call)
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: batches) { batch, item in item.importMembers(batch, nil, words) }
                object.member("next", next?.text)
            }
        }
    }

    private func read(_ call: Call) async throws -> Reply {
        try reply(with: await found(call), call)
    }

    private func listRows(_ call: Call) async throws -> Reply {
        let id = try batchID(call)
        let query = try ImportRowsQuery(call)
        let page = try await archive.look(as: call.actor()) { try query.rows(of: id, in: $0) }
        let words = try words(call)
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: page.rows) { row, item in item.importRow(row, words) }
                object.member("next", page.next.map { Cursor([.number(Int64($0))]).text })
            }
        }
    }

    private func put(_ call: Call) async throws -> Reply {
        let body = try call.decode(ImportPlaceBody.self)
        let id = try await batchSeen(call, version: call.baseVersion()).id
        _ = try await imports.resurvey(id, sheetIndex: body.sheetIndex, headerRow: body.headerRow, as: call.actor())
        return try reply(with: await found(call), call)
    }

    private func putColumns(_ call: Call) async throws -> Reply {
        let targets = try call.decode(ImportColumnsBody.self).targets()
        let id = try await batchSeen(call, version: call.baseVersion()).id
        _ = try await imports.match(id, targets, as: call.actor())
        return try reply(with: await found(call), call)
    }

    private func patchRow(_ call: Call) async throws -> Reply {
        let row = try rowNumber(call)
        let choice = try call.decode(ImportChoiceBody.self).decided()
        let id = try await batchSeen(call, version: call.baseVersion()).id
        try await archive.work(as: call.actor()) { try $0.imports.choose(choice, for: row, of: id) }
        let decided = try await self.row(row, of: id, call)
        let words = try words(call)
        return Reply.json { writer in writer.object { $0.importRow(decided, words) } }
    }

    private func postChoices(_ call: Call) async throws -> Reply {
        let body = try call.decode(ImportChoicesBody.self)
        let choice = try ImportChoiceBody(choice: body.choice).decided()
        let id = try batchID(call)
        let onlyUndecided = body.onlyUndecided ?? true
        try await archive.work(as: call.actor()) {
            try $0.imports.chooseAll(choice, of: id, onlyUndecided: onlyUndecided)
        }
        return try reply(with: await found(call), call)
    }

    private func remove(_ call: Call) async throws -> Reply {
        let id = try await batchSeen(call, version: call.baseVersion()).id
        try await imports.discard(id, as: call.actor())
        return .done
    }

    private func reply(with found: FoundImport, _ call: Call) throws -> Reply {
        let words = try words(call)
        return Reply.json { writer in writer.object { $0.importMembers(found.batch, found.counts, words) } }
            .with(Etag(version: found.batch.version))
    }
}

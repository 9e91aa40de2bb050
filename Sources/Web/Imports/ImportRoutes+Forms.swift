import Archive

// MARK: - Forms

extension ImportRoutes {
    func upload(_ call: Call) async throws -> Reply {
        do {
            let batch = try await receive(call)
            return .redirect(to: "/import/\(Int(batch.id.rawValue))")
        } catch let refusal as ImportRefusal {
            let page = try await uploadPage(call, refusal: call.view.t(Bilingual(refusal.wording)))
            return .page(importUploadView(page, call.view), status: refusal.problem.status)
        }
    }

    func choosePlace(_ call: Call) async throws -> Reply {
        let found = try await found(call)
        do {
            let id = try await batchSeen(call, version: call.form.number("version")).id
            _ = try await imports.resurvey(
                id, sheetIndex: call.form.number("sheet") ?? found.batch.plan.sheetIndex,
                headerRow: call.form.number("header"), as: call.actor())
            return .redirect(to: "\(found.address)/columns")
        } catch let refusal as ImportRefusal {
            return try columns(found, call, chosen: [:], refusal)
        }
    }

    func matchColumns(_ call: Call) async throws -> Reply {
        let answers = try ColumnAnswers(call.form)
        let found = try await found(call)
        do {
            let id = try await batchSeen(call, version: call.form.number("version")).id
            _ = try await imports.match(id, answers.targets, as: call.actor())
            try await imports.rehearse(id, as: call.actor())
            return .redirect(to: found.address)
        } catch let refusal as ImportRefusal {
            return try columns(found, call, chosen: answers.targets, refusal)
        }
    }

    /// Keeps the decisions of one page, then does what its button says.
    func decide(_ call: Call) async throws -> Reply {
        let choices = try ChoiceAnswers(call.form).choices
        let act = try RehearsalAct(call.form.text("act"))
        let batch = try await batchSeen(call, version: call.form.number("version"))
        try await keep(choices, of: batch.id, call)
        switch act {
        case .keep: break
        case .decideRest(let choice):
            try await archive.work(as: call.actor()) { [id = batch.id] work in
                try work.imports.chooseAll(choice, of: id, onlyUndecided: true)
            }
        case .commit:
            try await imports.commit(batch.id, as: call.actor())
            return .redirect(to: "/import/\(Int(batch.id.rawValue))")
        }
        return .redirect(to: redirectTarget(from: call.form.text("return")), telling: .importDecided)
    }

    /// Decides on one row, from its own page or as soon as it is chosen in the list.
    func decideRow(_ call: Call) async throws -> Reply {
        let row = try rowNumber(call)
        let batch = try await batchSeen(call, version: call.form.number("version"))
        try await keep(ChoiceAnswers(call.form).choices.filter { $0.key == row }, of: batch.id, call)
        return call.wantsFragment ? .done : .redirect(to: redirectTarget(from: call.form.text("return")), telling: .importDecided)
    }

    func commitByForm(_ call: Call) async throws -> Reply { try await step(call, imports.commit) }

    func cancelByForm(_ call: Call) async throws -> Reply { try await step(call, imports.cancel) }

    func undoByForm(_ call: Call) async throws -> Reply { try await step(call, imports.undo) }

    func discardByForm(_ call: Call) async throws -> Reply {
        try await imports.discard(batchID(call), as: call.actor())
        return .redirect(to: "/import", telling: .importDiscarded)
    }

    private func step(
        _ call: Call, _ ask: (ImportBatch.ID, Actor) async throws -> Void
    ) async throws -> Reply {
        let id = try batchID(call)
        try await ask(id, call.actor())
        return .redirect(to: "/import/\(Int(id.rawValue))")
    }

    /// Keeps those decisions that differ from what was decided before.
    private func keep(_ choices: [Int: RowChoice], of id: ImportBatch.ID, _ call: Call) async throws {
        guard let first = choices.keys.min() else { return }
        let known = try await archive.look(as: call.actor()) { work in
            try work.imports.rows(of: id, verdict: .duplicate, after: first - 1, limit: ImportLimits.pageRowsMax).rows
        }
        let before = Dictionary(known.map { ($0.number, $0.choice) }, uniquingKeysWith: { first, _ in first })
        let changed = choices.filter { (before[$0.key] ?? nil) != $0.value }
        guard !changed.isEmpty else { return }
        try await archive.work(as: call.actor()) { work in
            for (row, choice) in changed.sorted(by: { $0.key < $1.key }) {
                try work.imports.choose(choice, for: row, of: id)
            }
        }
    }

    /// The columns again with what was chosen and what is wrong with it.
    private func columns(
        _ found: FoundImport, _ call: Call, chosen: [Int: ColumnTarget], _ refusal: ImportRefusal
    ) throws -> Reply {
        let page = ImportColumnsPage(found, try words(call), chosen: chosen, refusal: refusal)
        return .page(importColumnsView(page, call.view), status: refusal.problem.status)
    }
}

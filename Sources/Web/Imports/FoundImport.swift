import Archive

/// An import with how many of its rows are of each kind.
struct FoundImport: Sendable {
    let batch: ImportBatch
    let counts: ImportCounts
    /// Whether the reader uploaded it.
    let isOwn: Bool

    /// - Throws: `ArchiveError.notFound`, also for somebody else's.
    init(_ id: ImportBatch.ID, in work: UnitOfWork) throws {
        batch = try work.imports.find(id)
        counts = try work.imports.counts(of: batch)
        isOwn = batch.personID == work.actor.personID
    }

    /// Its page.
    var address: Address { "/import/\(Int(batch.id.rawValue))" }

    /// Where the uploaded file with its column of reasons is; nil without reasons, and for all but the uploader.
    var errorWorkbook: Address? {
        let reasons = counts[.lacking] + counts[.duplicate] + counts[.refused]
        return isOwn && reasons > 0 ? "\(address)/errors.xlsx" : nil
    }
}

extension ImportBatch {
    /// Which columns and which dry run somebody saw, for `ETag` and forms: a decision on an older one is refused.
    var version: Int {
        let targets = plan.columns.map(\.target.code).joined(separator: "\u{1F}")
        return Fingerprint.of(
            "\(state.rawValue)\u{1F}\(plan.sheetIndex)\u{1F}\(plan.headerRow ?? 0)\u{1F}\(startedAt?.rawValue ?? 0)\u{1F}\(targets)"
        )
    }
}

extension ImportCounts {
    subscript(verdict: RowVerdict) -> Int { verdicts[verdict] ?? 0 }

    subscript(outcome: RowOutcome) -> Int { outcomes[outcome] ?? 0 }
}

import Archive

/// An import with how many of its rows are of each kind.
struct FoundImport: Sendable {
    let batch: ImportBatch
    let counts: ImportCounts

    /// - Throws: `ArchiveError.notFound`, also for somebody else's.
    init(_ id: ImportBatch.ID, in work: UnitOfWork) throws {
        batch = try work.imports.find(id)
        counts = try work.imports.counts(of: batch)
    }

    /// Its page.
    var address: Address { "/import/\(Int(batch.id.rawValue))" }

    /// Whether there is anything to say in the column of reasons.
    var hasReasons: Bool { counts[.lacking] + counts[.duplicate] + counts[.refused] > 0 }
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

import Database
import Vault

extension ImportStore {
    /// The plan with the columns as they were last corrected for the same titles.
    func remembered(_ plan: ImportPlan) throws -> ImportPlan {
        guard let signature = ColumnSignature(plan.columns, keys: work.keys) else { return plan }
        let sealed = try work.connection.value(
            "SELECT sealed_targets FROM import_mappings WHERE signature = \(signature.value)", as: [UInt8].self)
        guard let sealed else { return plan }
        let codes = try targets(sealed, signature)
        var chosen: [Int: ColumnTarget] = [:]
        for (index, code) in codes.enumerated() where plan.columns.indices.contains(index) {
            chosen[index] = ColumnTarget(code: code)
        }
        return try plan.choosing(chosen, ground: .remembered)
    }

    /// Remembers how the columns of these titles were matched.
    func remember(_ plan: ImportPlan) throws {
        guard let signature = ColumnSignature(plan.columns, keys: work.keys) else { return }
        var record = RecordWriter()
        record.texts(1, plan.columns.map(\.target.code))
        let sealed = work.keys.vault.seal(
            record, under: try work.keys.ring.key(.drafts), at: ImportColumns.targets.at(row: signature.value))
        try work.connection.execute(
            """
            INSERT INTO import_mappings (signature, updated_at, sealed_targets)
            VALUES (\(signature.value), \(work.at), \(sealed.bytes))
            ON CONFLICT (signature) DO UPDATE SET updated_at = \(work.at), sealed_targets = \(sealed.bytes)
            """)
    }

    private func targets(_ sealed: [UInt8], _ signature: ColumnSignature) throws -> [String] {
        var record = try work.keys.vault.openRecord(
            Sealed(stored: sealed), under: work.keys.ring.key(.drafts),
            at: ImportColumns.targets.at(row: signature.value))
        return try record.next()?.texts() ?? []
    }
}

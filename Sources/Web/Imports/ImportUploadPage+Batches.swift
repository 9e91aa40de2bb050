import Archive

extension ImportUploadPage {
    init(_ batches: [ImportBatch], next: Cursor?, isFirst: Bool, refusal: String?, _ words: CustomerWords) {
        let t = words.t
        self.init(
            refusal: refusal, batches: batches.map { Batch($0, words) },
            pager: Pager(
                summary: t("本页 \(batches.count) 批", en: "\(batches.count) imports on this page"),
                previous: isFirst ? nil : "/import", next: next.map { "/import?cursor=\($0.text)" }))
    }
}

extension ImportUploadPage.Batch {
    init(_ batch: ImportBatch, _ words: CustomerWords) {
        let t = words.t
        self.init(
            fileName: words.sight.text(batch.plan.fileName), person: words.name(of: batch.personID),
            time: words.time(batch.createdAt),
            outcome: t(Bilingual(batch.state.wording)) + " · "
                + t("\(words.count(batch.rowCount)) 行", en: "\(words.count(batch.rowCount)) rows"),
            address: "/import/\(Int(batch.id.rawValue))")
    }
}

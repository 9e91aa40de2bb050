import Archive

/// Imports: upload, columns, dry run, commit, undo, in the browser and over the API (A10).
///
/// A batch is a record of its importer: for everybody but executives somebody else's does not exist.
struct ImportRoutes: Sendable {
    let archive: Archive
    let imports: Imports

    static let importers = CustomerAccess.editors
    static let batch = Access.record(.write)

    var routes: [Route] { pages + forms + programs }

    private var pages: [Route] {
        [
            .page("/import", access: Self.importers, Bilingual("导入", en: "Import"), showUpload),
            .page("/import/:id", access: Self.batch, Bilingual("一批导入", en: "An import"), show),
            .page("/import/:id/columns", access: Self.batch, Bilingual("核对列的对应", en: "Columns"), showColumns),
            .page("/import/:id/progress", access: Self.batch, Bilingual("进度", en: "Progress"), showProgress),
            .page("/import/:id/rows", access: Self.batch, Bilingual("各行", en: "Rows"), showRows),
            .page(
                "/import/:id/rows/:row", access: Self.batch, Bilingual("一行与相似的档案", en: "A row and its likeness"),
                showRow),
            .page(
                "/import/:id/errors.xlsx", access: Self.batch, Bilingual("带原因的表格", en: "Sheet with reasons"), workbook),
        ]
    }

    private var forms: [Route] {
        [
            .upload("/import", access: Self.importers, Bilingual("上传", en: "Upload"), upload),
            .form("/import/:id/sheet", access: Self.batch, Bilingual("换工作表", en: "Another sheet"), choosePlace),
            .form(
                "/import/:id/columns", access: Self.batch, Bilingual("对列并预演", en: "Match and rehearse"), matchColumns),
            .form("/import/:id/rows", access: Self.batch, Bilingual("决定各行，入档", en: "Decide and import"), decide),
            .form("/import/:id/rows/:row", access: Self.batch, Bilingual("决定一行", en: "Decide on a row"), decideRow),
            .form("/import/:id/commit", access: Self.batch, Bilingual("入档", en: "Import"), commitByForm),
            .form("/import/:id/cancel", access: Self.batch, Bilingual("停止", en: "Stop"), cancelByForm),
            .form("/import/:id/undo", access: Self.batch, Bilingual("撤销整批", en: "Undo the batch"), undoByForm),
            .form("/import/:id/discard", access: Self.batch, Bilingual("丢弃", en: "Discard"), discardByForm),
        ]
    }
}

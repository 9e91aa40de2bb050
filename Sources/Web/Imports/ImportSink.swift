import Archive
import Wording

/// Hands the file of an upload on to the archive piece by piece; nothing is kept before `finish()`.
actor ImportSink: FileSink {
    private let imports: Imports
    private let importer: Actor
    private var upload: ImportUpload?

    init(_ imports: Imports, for importer: Actor) {
        self.imports = imports
        self.importer = importer
    }

    /// - Throws: `HTTPProblem` 422 naming `file` for a second one.
    func begin(_ file: MultipartPart) throws {
        try begin(named: file.fileName ?? "")
    }

    func begin(named name: String) throws {
        guard upload == nil else { throw HTTPProblem.invalid([.oneFileOnly]) }
        upload = try imports.beginUpload(name, as: importer)
    }

    func append(_ bytes: [UInt8]) async throws {
        try await upload?.append(bytes)
    }

    func end() {}

    /// The import the file became.
    /// - Throws: `ImportRefusal`, `HTTPProblem` 422 naming `file` when there was none.
    func finish() async throws -> ImportBatch {
        guard let upload else { throw HTTPProblem.invalid([.missing("file")]) }
        return try await upload.finish()
    }
}

extension FieldProblem {
    static let oneFileOnly = FieldProblem("file", Wording("一次只能上传一个文件", en: "one file at a time"))
}

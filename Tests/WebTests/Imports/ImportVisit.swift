import Archive
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import TestSupport

@testable import Web

/// The cast's site with its imports, and somebody who works them off when told to.
struct ImportVisit: Sendable {
    let visit: SiteVisit
    let imports: Imports
    private let runner: ImportRunner

    var cast: Cast { visit.cast }

    init(_ cast: Cast) {
        visit = SiteVisit(cast)
        imports = cast.archive.imports(in: cast.folder)
        runner = ImportRunner(imports, logger: Logger(label: "test"))
    }

    /// Does everything that was asked for.
    func workOff() async { await runner.finishAll() }

    /// An import that somebody uploaded.
    func uploaded(_ rows: [[String]] = office, _ name: String = "客户.csv", by part: Cast.Part = .li) async throws
        -> ImportBatch
    {
        let upload = try imports.beginUpload(name, as: cast.actor(part))
        try await upload.append(Self.csv(rows))
        return try await upload.finish()
    }

    /// An import after its dry run.
    func rehearsed(_ rows: [[String]] = office, by part: Cast.Part = .li) async throws -> ImportBatch {
        let batch = try await uploaded(rows, by: part)
        try await imports.rehearse(batch.id, as: cast.actor(part))
        await workOff()
        return try await cast.look(as: part) { try $0.imports.find(batch.id) }
    }

    /// How many customers there are.
    func customerCount() async throws -> Int {
        try await cast.look(as: .boss) { try $0.customers.list(CustomerQuery(), limit: 200).customers.count }
    }

    /// A header, one row that has all it needs, one that lacks most, one twice, one without a name.
    static let office = [
        ["客户名称", "所属行业", "联系人", "手机", "核心需求", "合作意向", "首次接触时间", "备注"],
        ["杭州西湖机械有限公司", "通用设备制造业", "陈建国", "13800138000", "数控机床维护", "高", "2026-01-05", "<b>急</b>"],
        ["宁波港口物流有限公司", "", "", "", "", "", "", ""],
        ["杭州西湖机械公司", "", "陈建国", "13800138000", "", "", "", ""],
        ["", "软件和信息技术服务业", "王芳", "13900139000", "", "", "", ""],
    ]

    static func csv(_ rows: [[String]]) -> [UInt8] {
        Array(rows.map { row in row.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n").utf8)
    }
}

/// Opens an archive with the cast in it and a site over it that imports.
func withImports(_ body: (ImportVisit) async throws -> Void) async throws {
    let cast = try await Cast()
    try await body(ImportVisit(cast))
    try await cast.archive.close()
}

/// A form with a file, as browsers send it.
enum MultipartForm {
    static let boundary = "boundary-of-the-test"

    static var headers: HTTPFields { [.contentType: "multipart/form-data; boundary=\(boundary)"] }

    static func body(csrf: String?, fileName: String, _ file: [UInt8]) -> RequestBody {
        var bytes: [UInt8] = []
        if let csrf {
            bytes += "--\(boundary)\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\(csrf)\r\n".utf8
        }
        bytes += "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(fileName)\"\r\n\r\n".utf8
        bytes += file
        bytes += "\r\n--\(boundary)--\r\n".utf8
        return RequestBody(buffer: ByteBuffer(bytes: bytes))
    }
}

extension WebClient {
    /// Uploads a file through the page.
    mutating func upload(_ file: [UInt8], named name: String) async throws -> WebAnswer {
        let token = try await get("/import").formToken
        return try await send(
            .post, "/import", MultipartForm.headers, body: MultipartForm.body(csrf: token, fileName: name, file))
    }
}

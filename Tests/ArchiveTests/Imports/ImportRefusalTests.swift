import Sheets
import TestEngines
import TestSupport
import Testing
import Wording

@testable import Archive

@Suite("Files that cannot be imported", .onBothEngines)
struct ImportRefusalTests {
    @Test("Each gets a sentence in both languages and leaves nothing behind", arguments: HostileFile.allCases)
    func refused(file: HostileFile) async throws {
        let scene = try await ImportScene()
        let refusal = await #expect(throws: ImportRefusal.self) {
            try await scene.upload(file.bytes, file.name)
        }
        #expect(refusal?.wording.chinese.isEmpty == false && refusal?.wording.english.isEmpty == false)
        #expect(try scene.uploadedFiles().isEmpty)
        #expect(try await scene.look(as: .boss) { try $0.imports.list() }.isEmpty)
    }

    @Test("An upload that breaks off leaves nothing behind")
    func brokenOff() async throws {
        let scene = try await ImportScene()
        do {
            let upload = try scene.imports.beginUpload("客户.csv", as: scene.cast.actor(.li))
            try await upload.append(Array("客户名称\n".utf8))
        }
        #expect(try scene.uploadedFiles().isEmpty)
    }
}

/// Files that strangers send.
enum HostileFile: String, CaseIterable, CustomTestStringConvertible {
    case empty, broken, pdf, page, wrongName, columns, rows, headerOnly, notes

    var testDescription: String { rawValue }

    var name: String {
        switch self {
        case .broken: "客户.xlsx"
        case .wrongName: "客户.xlsx"
        case .pdf: "客户.pdf"
        case .page: "客户.xls"
        default: "客户.csv"
        }
    }

    var bytes: [UInt8] {
        switch self {
        case .empty: []
        case .broken: [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 7, count: 4_000)
        case .pdf: Array("%PDF-1.7 x".utf8)
        case .page: Array("<html><table><tr><td>客户名称</td></tr></table></html>".utf8)
        case .wrongName: Array("客户名称,手机\n西湖机械,13800138000\n".utf8)
        case .columns: ImportScene.csv([(0..<500).map { "列\($0)" }, (0..<500).map { "值\($0)" }])
        case .rows: Array(("客户名称,手机\n" + String(repeating: "西,1\n", count: ImportLimits.rowsMax + 1)).utf8)
        case .headerOnly: Array("客户名称,手机\n".utf8)
        case .notes: Array("订单号,商品,数量,单价\nA1,螺丝,3,2\n".utf8)
        }
    }
}

import CZlib
import Foundation

/// Files that somebody may upload and that are no list of customers, made in memory by the test.
enum HostileFile: String, CaseIterable {
    case encrypted, bomb, millionRows, millionRowsOfText, manyColumns, picture, truncated

    /// What it is uploaded as.
    var name: String { self == .millionRowsOfText ? "list.csv" : "list.xlsx" }

    /// What the sentence about it says.
    var complaint: String {
        switch self {
        case .encrypted: "密码"
        case .bomb: "解压后过大"
        case .millionRows, .millionRowsOfText: "200000 行"
        case .manyColumns: "超过 256 列"
        case .picture: "这是图片"
        case .truncated: "另存为"
        }
    }

    var data: Data {
        switch self {
        case .encrypted: Compound.file(holding: "EncryptedPackage")
        case .bomb: Self.workbook(Data(repeating: 0x20, count: 256 << 20))
        case .millionRows: Self.workbook(Self.repeated("<row><c><v>7</v></c></row>", count: 1_000_000))
        case .millionRowsOfText: Data("客户名称,备注\n".utf8) + Self.repeated("甲,7\n", count: 1_000_000)
        case .manyColumns: Self.workbook(Data("<row>\(String(repeating: "<c><v>7</v></c>", count: 500))</row>".utf8))
        case .picture: Data([0xFF, 0xD8, 0xFF, 0xE0, 0, 16]) + Data("JFIF\0".utf8) + Data(repeating: 0x5A, count: 100_000)
        case .truncated: Self.workbook(Self.repeated("<row><c><v>7</v></c></row>", count: 1_000)).dropLast(400)
        }
    }

    private static func repeated(_ text: String, count: Int) -> Data {
        let (block, blocks) = (Data(String(repeating: text, count: 1_000).utf8), count / 1_000)
        var data = Data(capacity: block.count * blocks)
        for _ in 0..<blocks { data.append(block) }
        return data
    }

    private static func workbook(_ rows: Data) -> Data {
        Zip.archive([
            ("[Content_Types].xml", Data("<Types/>".utf8)),
            ("xl/_rels/workbook.xml.rels", Data(relations.utf8)), ("xl/workbook.xml", Data(book.utf8)),
            ("xl/worksheets/sheet1.xml", Data("<worksheet><sheetData>".utf8) + rows + Data("</sheetData></worksheet>".utf8)),
        ])
    }

    private static let relations =
        "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    private static let book =
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
}

/// A zip archive of deflated parts.
private enum Zip {
    static func archive(_ parts: [(name: String, content: Data)]) -> Data {
        var (file, directory) = (Data(), Data())
        for (name, content) in parts {
            let (start, packed) = (file.count, deflated(content))
            let common =
                number(20, 2) + number(0, 2) + number(8, 2) + number(0, 4) + number(checksum(content), 4) + number(packed.count, 4)
                + number(content.count, 4) + number(name.utf8.count, 2)
            file += Data([0x50, 0x4B, 3, 4]) + common + number(0, 2) + Data(name.utf8) + packed
            directory += Data([0x50, 0x4B, 1, 2]) + number(20, 2) + common + number(0, 12) + number(start, 4) + Data(name.utf8)
        }
        return file + directory + Data([0x50, 0x4B, 5, 6]) + number(0, 4) + number(parts.count, 2) + number(parts.count, 2)
            + number(directory.count, 4) + number(file.count, 4) + number(0, 2)
    }

    /// What zlib packs, without its own header and checksum.
    private static func deflated(_ content: Data) -> Data {
        var count = compressBound(uLong(content.count))
        var packed = Data(count: Int(count))
        packed.withUnsafeMutableBytes { target in
            content.withUnsafeBytes { source in
                _ = compress2(
                    target.bindMemory(to: Bytef.self).baseAddress, &count, source.bindMemory(to: Bytef.self).baseAddress,
                    uLong(content.count), 6)
            }
        }
        return packed[2..<Int(count) - 4]
    }

    private static func checksum(_ content: Data) -> Int {
        content.withUnsafeBytes { Int(crc32_z(0, $0.bindMemory(to: Bytef.self).baseAddress, $0.count)) }
    }
}

/// A compound file of one empty stream, as Office wraps what has a password ([MS-CFB]).
private enum Compound {
    static func file(holding stream: String) -> Data {
        let (end, sectors) = (0xFFFF_FFFE, 8)
        var header = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + number(0, 16) + number(0x3E, 2) + number(3, 2)
        header += Data([0xFE, 0xFF]) + number(9, 2) + number(6, 2) + number(0, 10) + number(1, 4) + number(1, 4) + number(0, 4)
        header += number(4_096, 4) + number(end, 4) + number(0, 4) + number(end, 4) + number(0, 4) + number(0, 4)
        header += Data(repeating: 0xFF, count: 512 - header.count)
        var table = number(0xFFFF_FFFD, 4) + number(end, 4)
        for sector in 0..<sectors { table += number(sector == sectors - 1 ? end : sector + 3, 4) }
        table += Data(repeating: 0xFF, count: 512 - table.count)
        let folder = entry("Root Entry", type: 5, start: end, size: 0) + entry(stream, type: 2, start: 2, size: sectors * 512)
        return header + table + folder + Data(count: 256 + sectors * 512)
    }

    private static func entry(_ name: String, type: UInt8, start: Int, size: Int) -> Data {
        var bytes = Data(name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] })
        bytes += Data(count: 64 - bytes.count) + number((name.utf16.count + 1) * 2, 2) + Data([type, 1])
        return bytes + Data(count: 116 - bytes.count) + number(start, 4) + number(size, 4) + number(0, 4)
    }
}

/// A number of so many bytes, the lowest first.
private func number(_ value: Int, _ count: Int) -> Data {
    Data((0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 })
}

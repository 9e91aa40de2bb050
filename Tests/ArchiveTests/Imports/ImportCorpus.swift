import Foundation

/// The four files an office sends, and what is right of them.
enum ImportCorpus {
    struct Truth: Decodable {
        let name: String
        let uscc: String
        let industry: String
        let mobile: String
        let landline: String
        let first: String
        let contact: String
        let duplicateOf: Int?
        let missing: [String]

        enum CodingKeys: String, CodingKey {
            case name, uscc, industry, mobile, landline, first, contact, missing
            case duplicateOf = "duplicate_of"
        }
    }

    private struct TruthFile: Decodable {
        let rows: [Truth]
        let trades: Int
    }

    /// How many dealings there are.
    static func tradeCount() throws -> Int {
        try JSONDecoder().decode(TruthFile.self, from: Data(contentsOf: folder.appending(path: "truth.json"))).trades
    }

    static func truth() throws -> [Truth] {
        try JSONDecoder().decode(TruthFile.self, from: Data(contentsOf: folder.appending(path: "truth.json"))).rows
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    private static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/import")
    }
}

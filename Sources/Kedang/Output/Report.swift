import Foundation

/// What a command has to say: lines for people, one JSON object for programs.
protocol Report: Encodable {
    /// The lines for people, in Chinese and English.
    var lines: [String] { get }
}

extension Report {
    /// Prints it to standard output.
    func tell(asJSON: Bool) throws {
        guard asJSON else { return Self.write(lines.map { $0 + "\n" }.joined()) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        Self.write(String(decoding: try encoder.encode(self), as: UTF8.self) + "\n")
    }

    /// Written past stdio's buffer, so that whoever reads along sees it at once.
    private static func write(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }
}

/// A report whose content is a sentence.
struct SentenceReport: Report {
    let chinese: String
    let english: String
    var lines: [String] { [chinese, english] }
}

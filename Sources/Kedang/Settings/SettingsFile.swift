import Foundation

/// The settings file: lines `key = value`, empty lines, and comments after `#` at the start of a line.
struct SettingsFile: Sendable, Equatable {
    /// What it is called in the data folder.
    static let name = "kedang.conf"
    /// Larger files are not read.
    static let byteCountMax = 64 * 1_024

    /// A setting with the line it stands on, from 1.
    struct Entry: Sendable, Equatable {
        let line: Int
        let key: SettingsKey
        let value: String
    }

    /// The settings in the order of the file.
    let entries: [Entry]

    /// Reads the file at `path`.
    ///
    /// - Throws: `SettingsError` naming the first line that cannot be read.
    init(path: String) throws(SettingsError) {
        guard let file = FileHandle(forReadingAtPath: path),
            let bytes = try? file.read(upToCount: Self.byteCountMax + 1), bytes.count <= Self.byteCountMax
        else { throw .unreadableFile(path: path) }
        try self.init(text: String(decoding: bytes, as: UTF8.self), path: path)
    }

    init(text: String, path: String) throws(SettingsError) {
        var entries: [Entry] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.trimmingCharacters(in: .whitespacesAndNewlines)
            guard !words.isEmpty, !words.hasPrefix("#") else { continue }
            guard let entry = Self.entry(words, line: index + 1) else {
                throw .unreadableLine(path: path, line: index + 1)
            }
            if let earlier = entries.first(where: { $0.key == entry.key }) {
                throw .repeatedLine(path: path, line: entry.line, earlier: earlier.line)
            }
            entries.append(entry)
        }
        self.entries = entries
    }

    private static func entry(_ words: String, line: Int) -> Entry? {
        guard let sign = words.firstIndex(of: "=") else { return nil }
        let name = words[..<sign].trimmingCharacters(in: .whitespaces)
        let value = words[words.index(after: sign)...].trimmingCharacters(in: .whitespaces)
        guard let key = SettingsKey(rawValue: name), key.mayStandInFile else { return nil }
        return Entry(line: line, key: key, value: value)
    }
}

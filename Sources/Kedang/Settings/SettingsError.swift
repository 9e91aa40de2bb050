import Wording

/// Why the settings cannot be used.
enum SettingsError: WordedError, Equatable {
    /// The settings file is missing or too large, or the system refused to read it.
    case unreadableFile(path: String)
    /// A line that is not `key = value` with a known key.
    case unreadableLine(path: String, line: Int)
    /// A key that was set in an earlier line already.
    case repeatedLine(path: String, line: Int, earlier: Int)
    /// A value that cannot be taken, on a line of the settings file.
    case unusableLine(path: String, line: Int, SettingsValueError)
    /// A value that cannot be taken, from a flag or the environment.
    case unusable(name: String, SettingsValueError)

    var wording: Wording {
        switch self {
        case .unreadableFile(let path):
            Wording("无法读取设置文件 \(path)。", en: "The settings file \(path) cannot be read.")
        case .unreadableLine(let path, let line):
            Wording(
                "\(path) 第 \(line) 行不是可用的“名称 = 值”。可用名称：\(Self.names)。",
                en: "Line \(line) of \(path) is no `name = value` that is known. Names: \(Self.names).")
        case .repeatedLine(let path, let line, let earlier):
            Wording(
                "\(path) 第 \(line) 行重复设置了第 \(earlier) 行的内容。",
                en: "Line \(line) of \(path) sets again what line \(earlier) set.")
        case .unusableLine(let path, let line, let error):
            Wording(
                "\(path) 第 \(line) 行：\(error.expectation.chinese)",
                en: "Line \(line) of \(path): \(error.expectation.english)")
        case .unusable(let name, let error):
            Wording("\(name)：\(error.expectation.chinese)", en: "\(name): \(error.expectation.english)")
        }
    }

    private static var names: String {
        SettingsKey.allCases.filter(\.mayStandInFile).map(\.rawValue).joined(separator: ", ")
    }
}

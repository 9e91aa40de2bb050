import Foundation

/// The project as it lies on the disk.
enum ProjectTree {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The files below `Sources`, read once for all tests.
    static let sources = Result { try swiftFiles(in: "Sources") }

    /// Made from other files, not written.
    private static let made: Set<String> = ["Sources/Web/Assets/Embedded.swift"]

    /// The Swift files below the folders given.
    static func swiftFiles(in folders: String...) throws -> [SourceFile] {
        try folders.flatMap { try paths(below: $0) }
            .filter { $0.hasSuffix(".swift") && !made.contains($0) }
            .map { SourceFile(path: $0, text: try text(at: $0)) }
    }

    /// The paths of all files below a folder, sorted.
    static func paths(below folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
            .map { "\(folder)/\($0)" }.sorted()
    }

    /// The folders below `Sources` that hold Swift: the floors.
    static func floors() throws -> Set<String> {
        Set(
            try paths(below: "Sources").filter { $0.hasSuffix(".swift") }.compactMap { path in
                path.split(separator: "/").dropFirst().first.map { String($0) }
            })
    }

    static func text(at path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}

@testable import Web

/// Keeps the files it is given.
actor CollectingSink: FileSink {
    private(set) var names: [String] = []
    private(set) var bytes: [UInt8] = []
    private(set) var completedCount = 0

    func begin(_ file: MultipartPart) { names.append(file.fileName ?? "") }
    func append(_ piece: [UInt8]) { bytes.append(contentsOf: piece) }
    func end() { completedCount += 1 }
}

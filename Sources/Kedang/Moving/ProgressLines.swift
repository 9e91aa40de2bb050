import Archive
import Foundation
import Synchronization

/// Says on standard error how far a move is, a line for each tenth of a step.
final class ProgressLines: Sendable {
    private let last = Mutex("")

    @Sendable func tell(_ progress: MoveProgress) {
        let step = progress.step
        let isNew = last.withLock { last in
            defer { last = step.name }
            return last != step.name
        }
        guard isNew else { return }
        FileHandle.standardError.write(Data((step.line + "\n").utf8))
    }
}

extension MoveProgress {
    /// What to say in both languages, under a name that the next step does not have.
    fileprivate var step: (name: String, line: String) {
        switch self {
        case .copied(let table, let rows, let all): Self.counted("复制 Copying \(table)", rows, all)
        case .indexed(let customers, let all): Self.counted("建立检索索引 Building the search index", customers, all)
        case .filed(let files, let all): Self.counted("复制上传的文件 Copying uploaded files", files, all)
        case .comparing(let table): ("comparing \(table)", "核对 Comparing \(table)")
        case .verified(let entries): ("verified \(entries / Self.entriesShown)", "核对留痕 Checking the trail: \(entries)")
        }
    }

    /// A line for so many entries of the trail.
    private static let entriesShown: Int64 = 1_000_000

    private static func counted(_ what: String, _ done: Int, _ all: Int) -> (name: String, line: String) {
        ("\(what) \(all == 0 ? 10 : 10 * done / all)", "\(what): \(done) / \(all)")
    }
}

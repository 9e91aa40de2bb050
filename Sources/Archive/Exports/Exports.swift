import Database
import Sheets
import Vault
import Wording

/// The files of exports: fetched by whoever asked, thrown away when their time is over (A10).
///
/// Asking is `ExportStore.ask`; what takes long is done by an `ExportRunner`.
public struct Exports: Sendable {
    let archive: Archive
    let files: SealedFiles

    /// The file of an export, which is recorded.
    ///
    /// - Throws: `ArchiveError.notFound` for somebody else's too, `.wrongState` while there is no file or its time is over; `SealedFileError`.
    public func file(of id: Export.ID, as actor: Actor) async throws -> ExportFile {
        let keyed = try await archive.look(as: actor) { work in
            let keyed = try work.exports.keyed(id)
            guard keyed.export.state == .done, let end = keyed.export.endsAt, work.at < end else {
                throw ArchiveError.wrongState(.noFile)
            }
            try work.record(.exportDownloaded, .export(id))
            return keyed
        }
        guard let key = keyed.key else { throw ArchiveError.wrongState(.noFile) }
        try await files.fetch(keyed.fileID)
        let reader = try SealedFileReader(path: files.path(of: keyed.fileID), id: keyed.fileID, key: key)
        return ExportFile(name: keyed.export.fileName, mediaType: keyed.export.request.format.mediaType, reader: reader)
    }

    /// Throws an export's file away, also while it is being written.
    ///
    /// - Throws: `ArchiveError.notFound` for somebody else's too, `.wrongState` for one that has none any more.
    public func remove(_ id: Export.ID, as actor: Actor) async throws {
        let fileID = try await archive.work(as: actor) { work in
            let keyed = try work.exports.keyed(id)
            guard keyed.export.state != .removed else { throw ArchiveError.wrongState(.noFile) }
            try work.exports.remove(keyed)
            return keyed.fileID
        }
        files.removeLocally(fileID)
    }

    /// Throws away what has been kept long enough.
    ///
    /// - Returns: how many files went.
    @discardableResult
    public func removeEnded() async throws -> Int {
        var count = 0
        while !Task.isCancelled {
            let ended = try await archive.look(as: .system(origin: Self.origin)) { work in
                try work.exports.rows("e.state = 'done' AND e.ends_at <= \(work.at) ORDER BY e.id", limit: Self.portionCount)
            }
            guard !ended.isEmpty else { break }
            try await archive.work(as: .system(origin: Self.origin)) { work in
                for keyed in ended { try work.exports.remove(keyed) }
            }
            for keyed in ended { files.removeLocally(keyed.fileID) }
            count += ended.count
        }
        return count
    }

    static let origin = "job export"
    private static let portionCount = 100
}

extension Imports {
    /// The exports of the same archive, whose files lie beside the uploaded ones.
    public var exports: Exports { Exports(archive: archive, files: files) }
}

/// The file of an export, opened piece by piece.
public struct ExportFile: Sendable {
    /// Bytes handed on at a time.
    private static let pieceBytes = 64 << 10

    /// What to call it.
    public let name: String
    /// Its media type.
    public let mediaType: String
    private let reader: SealedFileReader

    init(name: String, mediaType: String, reader: SealedFileReader) {
        self.name = name
        self.mediaType = mediaType
        self.reader = reader
    }

    /// Writes it in the clear. Keeps a thread busy for as long as the file is large.
    ///
    /// - Throws: `SealedFileError`, and what `sink` throws.
    public func write(to sink: any ByteSink) throws {
        var offset: Int64 = 0
        while offset < reader.size {
            let piece = try reader.read(at: offset, count: Self.pieceBytes)
            try sink.write(piece[...])
            offset += Int64(piece.count)
        }
    }
}

extension Wording {
    fileprivate static let noFile = Wording("文件不在了，请重新导出。", en: "There is no file; ask for the export again.")
}

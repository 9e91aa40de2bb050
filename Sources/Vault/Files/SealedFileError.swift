import Foundation
import Wording

/// Why a sealed file cannot be written or read.
public enum SealedFileError: WordedError, Equatable {
    /// There is no file of that name.
    case missing
    /// The system refused to read; `code` is `errno`.
    case cannotRead(code: Int32)
    /// The system refused to write; `code` is `errno`.
    case cannotWrite(code: Int32)
    /// It does not begin as sealed files do.
    case notSealed
    /// From this 64-KiB chunk on it is not what was written: changed, cut, swapped, another file's, or another key's.
    case damaged(chunk: Int)
    /// The writer has finished, or has failed before.
    case closed

    /// What happened and the way out.
    public var wording: Wording {
        switch self {
        case .missing:
            Wording("文件不存在。", en: "The file is missing.")
        case .cannotRead(let code):
            Wording("无法读取文件（\(Self.reason(code))）。", en: "The file cannot be read (\(Self.reason(code))).")
        case .cannotWrite(let code):
            Wording("无法写入文件（\(Self.reason(code))）。", en: "The file cannot be written (\(Self.reason(code))).")
        case .notSealed:
            Wording("这不是加密文件。", en: "This is not a sealed file.")
        case .damaged(let chunk):
            Wording("文件第 \(chunk + 1) 段已损坏或被改动。", en: "Part \(chunk + 1) of the file is damaged or was changed.")
        case .closed:
            Wording("文件已写完，不能再写。", en: "The file is closed and takes nothing more.")
        }
    }

    private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

import Foundation
import Wording

/// Why a key file cannot be used.
public enum KeyFileError: WordedError, Equatable {
    /// There is one already, and it is never overwritten.
    case exists(path: String)
    /// There is none.
    case missing(path: String)
    /// The system refused to read it; `code` is `errno`.
    case cannotRead(path: String, code: Int32)
    /// The system refused to write it; `code` is `errno`.
    case cannotWrite(path: String, code: Int32)
    /// The group or everybody may read or write it.
    case openToOthers(path: String, mode: Int)
    /// It is not the text that was written.
    case damaged(path: String)
    /// It is protected with a passphrase and none was given.
    case passphraseNeeded(path: String)
    /// The passphrase is not the one it was protected with.
    case wrongPassphrase(path: String)
    /// An empty passphrase, or one of more than ``Scrypt/secretByteCountMax`` bytes.
    case unusablePassphrase

    /// What happened and the way out.
    public var wording: Wording {
        switch self {
        case .exists(let path):
            Wording("密钥文件 \(path) 已存在，不会覆盖。", en: "There is a key file at \(path) already; it is never overwritten.")
        case .missing(let path):
            Wording(
                "找不到密钥文件 \(path)。可用恢复密钥重建。", en: "There is no key file at \(path). The recovery key can rebuild it.")
        case .cannotRead(let path, let code):
            Wording(
                "无法读取密钥文件 \(path)（\(Self.reason(code))）。",
                en: "The key file \(path) cannot be read (\(Self.reason(code))).")
        case .cannotWrite(let path, let code):
            Wording(
                "无法写入密钥文件 \(path)（\(Self.reason(code))）。",
                en: "The key file \(path) cannot be written (\(Self.reason(code))).")
        case .openToOthers(let path, let mode):
            Wording(
                "密钥文件 \(path) 的权限为 \(String(mode, radix: 8))，他人可以读取。请执行 chmod 600。",
                en: "The key file \(path) has mode \(String(mode, radix: 8)): others can use it. Run chmod 600 on it.")
        case .damaged(let path):
            Wording(
                "密钥文件 \(path) 已损坏。可用恢复密钥重建。", en: "The key file \(path) is damaged. The recovery key can rebuild it.")
        case .passphraseNeeded(let path):
            Wording("密钥文件 \(path) 需要口令。", en: "The key file \(path) needs its passphrase.")
        case .wrongPassphrase(let path):
            Wording("密钥文件 \(path) 的口令不正确。", en: "The passphrase of the key file \(path) is wrong.")
        case .unusablePassphrase:
            Wording("口令不能为空，也不能过长。", en: "A passphrase cannot be empty or too long.")
        }
    }

    private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

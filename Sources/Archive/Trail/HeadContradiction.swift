import Wording

/// Why an archive is not opened for writing: the signed heads beside its folder tell of another ledger than it holds.
public enum HeadContradiction: WordedError, Equatable {
    /// The last head was signed by another archive's key.
    case foreign(path: String)
    /// The last head knows entries that are not in the ledger, or others: an older database was put back.
    case putBack(path: String, signedCount: Int64, entryCount: Int64)

    public var wording: Wording {
        switch self {
        case .foreign(let path):
            Wording(
                "\(path) 中的签名属于另一个档案库。若是旧档案库留下的，请把它移到别处再试。",
                en: "The heads in \(path) are another archive's. If an earlier archive left them, move the file away and try again.")
        case .putBack(let path, let signed, let present):
            Wording(
                "数据库与库外签名不符：\(path) 记有 \(signed) 条留痕，数据库有 \(present) 条，或内容不同。可能放回了旧的数据库，因此没有打开。\(Self.wayOut.chinese)",
                en:
                    "The database contradicts the heads outside it: \(path) knows \(signed) entries of the trail, the database has \(present), or others. An older database may have been put back, so it was not opened. \(Self.wayOut.english)"
            )
        }
    }

    /// How to go on, either way.
    public static let wayOut = Wording(
        "请放回最新的数据库；确实要从这份旧数据继续时，运行 kedang verify --accept-restore --as 账号 --reason 原因，此事会记入留痕。",
        en:
            "Put the latest database in its place; to go on from the older one on purpose, run kedang verify --accept-restore --as ACCOUNT --reason WHY, which the trail will tell."
    )
}

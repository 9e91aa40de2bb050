import Wording

/// Why an archive is not opened for writing: the signed heads beside its folder tell of another ledger than it holds, or
/// are not there to tell.
public enum HeadContradiction: WordedError, Hashable {
    /// The last head was signed by another archive's key.
    case foreign(path: String)
    /// The last head knows entries that are not in the ledger, or others: an older database was put back.
    case putBack(path: String, signedCount: Int64, entryCount: Int64)
    /// The file of heads is missing, or lacks some of those that the database has.
    case missing(path: String, signedCount: Int, missingCount: Int)

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
        case .missing(let path, let signed, let missing):
            Wording(
                "库外签名缺失：数据库中有 \(signed) 次签名，其中 \(missing) 次不在 \(path) 中。缺了它们，看不出数据库是否被换成旧的。\(Self.missingWayOut.chinese)",
                en:
                    "Signed heads are missing: of \(signed) in the database, \(missing) are not in \(path). Without them nothing shows whether the database is an older one. \(Self.missingWayOut.english)"
            )
        }
    }

    /// How to go on after an older database was put back, either way.
    public static let wayOut = Wording(
        "请放回最新的数据库；确实要从这份旧数据继续时，运行 kedang verify --accept-restore --as 账号 --reason 原因，此事会记入留痕。",
        en:
            "Put the latest database in its place; to go on from the older one on purpose, run kedang verify --accept-restore --as ACCOUNT --reason WHY, which the trail will tell."
    )

    private static let missingWayOut = Wording(
        "请放回这个文件或它的副本；确实找不回来时，运行 kedang verify --accept-restore --as 账号 --reason 原因，此事会记入留痕。",
        en:
            "Put the file or a copy of it back in its place; where there is none, run kedang verify --accept-restore --as ACCOUNT --reason WHY, which the trail will tell."
    )
}

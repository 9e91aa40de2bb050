import Wording

/// Why an archive is not moved.
public enum MoveRefusal: WordedError, Hashable {
    /// It would be moved to where it is.
    case sameArchive
    /// There is an archive at the destination, whole.
    case notEmpty(place: String)
    /// At the destination there is half of another archive.
    case otherMove(place: String)
    /// Somebody changed the archive while it was moved.
    case sourceInUse
    /// The two databases have not the same tables, whatever the reason.
    case differentTables(names: [String])
    /// The ledger that arrived is not sound.
    case unsound(LedgerReport)

    /// Whether it speaks of damage to the archive itself.
    public var isDamage: Bool {
        if case .unsound = self { true } else { false }
    }

    /// What happened and the way out.
    public var wording: Wording {
        switch self {
        case .sameArchive:
            Wording("来源和目标是同一处，没有什么可搬。", en: "Source and destination are the same place; there is nothing to move.")
        case .notEmpty(let place):
            Wording(
                "\(place) 中已有档案库，没有改动。请换一个空的数据库或文件夹。",
                en: "There is an archive at \(place) already; nothing was changed. Take an empty database or another folder.")
        case .otherMove(let place):
            Wording(
                "\(place) 中有另一个档案库没有搬完的数据，没有改动。请换一个空的数据库或文件夹，或先清空它。",
                en:
                    "At \(place) there is a part of another archive whose move was not finished; nothing was changed. Take an empty database or folder, or empty this one first."
            )
        case .sourceInUse:
            Wording(
                "搬家期间有人改动了原来的档案库，搬过去的不完整。请停止使用它的所有服务，再运行一次同样的命令。",
                en: "The archive was changed while it was moved. Stop every server that uses it and run the same command again.")
        case .differentTables(let names):
            Wording(
                "两个数据库的表不一致（\(names.joined(separator: "、"))）。请用同一版本的程序再试。",
                en: "The two databases differ in their tables (\(names.joined(separator: ", "))). Try again with one version of the program.")
        case .unsound(let report):
            Wording(
                "搬过去的留痕没有通过核对，因此没有启用。\(report.wording.chinese)请先用 kedang verify 核对原来的档案库。",
                en:
                    "The trail that arrived did not pass its check and is not put to use. \(report.wording.english) Check the archive where it is with kedang verify first."
            )
        }
    }
}

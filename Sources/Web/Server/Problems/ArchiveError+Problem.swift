import Archive
import HTTPTypes
import Language
import Vault
import Wording

extension ArchiveError: ProblemConvertible {
    var problem: HTTPProblem {
        switch self {
        case .notFound: .notFound
        case .forbidden(let why):
            HTTPProblem(.forbidden, "forbidden", HTTPProblem.forbidden.title, detail: Bilingual(why))
        case .invalid(let fields): .invalid(fields)
        case .changedMeanwhile(let current): .changed(current: current)
        case .wrongState(let why):
            HTTPProblem(.conflict, "wrong-state", Bilingual("现在不能这样做", en: "Not possible now"), detail: Bilingual(why))
        case .unrecorded: .broken
        }
    }
}

extension SearchRefusal: ProblemConvertible {
    var problem: HTTPProblem {
        switch self {
        case .tooShort: .invalid([FieldProblem("q", Wording("请至少输入两个字或字母。", en: "Type at least two characters."))])
        case .tooLong(let max):
            .invalid([FieldProblem("q", Wording("最多 \(max) 个字。", en: "Type at most \(max) characters."))])
        }
    }
}

extension PasswordHasherError: ProblemConvertible {
    var problem: HTTPProblem {
        switch self {
        case .busy: .busy
        case .unusablePassword: .invalid([FieldProblem("password", wording)])
        }
    }
}

extension Outage: ProblemConvertible {
    /// When it is worth trying again, in seconds: the archive goes on within five of the server's answering again.
    private static let retrySeconds = "5"

    var problem: HTTPProblem {
        var problem = words
        if [.unreachable, .uncertain].contains(self) { problem.headers[.retryAfter] = Self.retrySeconds }
        return problem
    }

    private var words: HTTPProblem {
        switch self {
        case .diskFull:
            HTTPProblem(
                HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"), "disk-full", Bilingual("磁盘已满", en: "The disk is full"),
                detail: Bilingual(
                    "没有保存任何改动，还能打开的档案可照常查阅。请联系管理员腾出空间，之后系统会自动恢复。",
                    en: "Nothing was saved; what still opens can be read. Ask your administrator to free some room, then everything goes on by itself."
                ))
        case .busy: .busy
        case .unreachable:
            HTTPProblem(
                .serviceUnavailable, "unreachable", Bilingual("暂时无法连接数据库", en: "The database cannot be reached"),
                detail: Bilingual(
                    "没有保存任何改动。数据库恢复后系统会自动继续，请稍后再试。",
                    en: "Nothing was saved. As soon as the database is back everything goes on by itself; try again in a while."))
        case .uncertain:
            HTTPProblem(
                .serviceUnavailable, "uncertain", Bilingual("不能确定是否已保存", en: "It is uncertain whether this was saved"),
                detail: Bilingual(
                    "保存时数据库中断。请先查看改动是否已在，再决定是否重做。",
                    en: "The database was lost while saving. See whether the change is there before you do it again."))
        case .stopped:
            HTTPProblem(
                .serviceUnavailable, "stopped", Bilingual("暂停保存", en: "Saving has stopped"),
                detail: Bilingual(
                    "写入磁盘失败，为保护数据已停止写入。请联系管理员检查磁盘并重新启动。",
                    en:
                        "Writing failed and was stopped to protect the data. Ask your administrator to check the disk and restart."
                ))
        }
    }
}

extension HTTPProblem {
    /// Somebody else was faster; the version that is current now goes along for programs.
    static func changed(current: Int64) -> HTTPProblem {
        var problem = versionConflict
        problem.members = [("currentVersion", Array(String(current).utf8))]
        return problem
    }
}

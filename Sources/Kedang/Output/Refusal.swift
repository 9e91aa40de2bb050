import Archive
import Database
import Foundation
import Ledger
import Vault
import Wording

/// Why a command did not do what was asked, in words and as an exit code.
struct Refusal: WordedError {
    let status: ExitStatus
    let wording: Wording

    init(_ status: ExitStatus, _ wording: Wording) {
        self.status = status
        self.wording = wording
    }

    /// What any error means to the person at the terminal.
    init(_ error: any Error) {
        switch error {
        case let refusal as Refusal: self = refusal
        case let error as SettingsError: self.init(.usage, error.wording)
        case let error as FolderLock.Refusal: self.init(error)
        case let error as DatabaseError: self.init(error)
        case let error as ArchiveError: self.init(.refused, Self.wording(of: error))
        case let error as HeadFileError: self.init(.refused, Self.wording(of: error))
        case let error as MoveRefusal: self.init(error.isDamage ? .damaged : .refused, error.wording)
        case let error as HeadContradiction: self.init(.damaged, error.wording)
        case let error as KeyFileError: self.init(.key, error.wording)
        case let error as KeyError: self.init(.key, error.wording)
        case let error as RecoveryKeyError: self.init(.key, error.wording)
        case is SealError, is RecordError: self.init(.damaged, Self.damaged)
        case let error as CocoaError: self.init(error)
        case let error as any Worded: self.init(.refused, error.wording)
        default: self.init(.refused, Self.unexpected(error))
        }
    }

    private init(_ error: FolderLock.Refusal) {
        switch error {
        case .held(let program, let pid):
            self.init(
                .held,
                Wording(
                    "数据文件夹正被 \(program)（进程 \(pid)）使用，请先停止它。",
                    en: "The data folder is in use by \(program) (process \(pid)); stop it first."))
        case .unusable(let path, let reason):
            self.init(.refused, Wording("无法使用 \(path)（\(reason)）。", en: "\(path) cannot be used (\(reason))."))
        }
    }

    /// A file or folder that the system refuses, by its name.
    private init(_ error: CocoaError) {
        let path = error.filePath ?? "?"
        let cause = (error.underlying as? POSIXError)?.code.rawValue
        let reason = cause.map { String(cString: strerror($0)) } ?? "\(error.code.rawValue)"
        self.init(.refused, Wording("无法使用 \(path)（\(reason)）。", en: "\(path) cannot be used (\(reason))."))
    }

    private init(_ error: DatabaseError) {
        switch error {
        case .newerSchema(let migration):
            self.init(
                .newerSchema,
                Wording(
                    "数据由更新版本的客档写入（\(migration)），请升级程序。",
                    en: "The data was written by a newer Kedang (\(migration)); upgrade the program."))
        case .server(let refusal): self.init(refusal)
        case .unfinishedMove: self.init(.refused, Self.unfinishedMove)
        case .foreignSchema: self.init(.damaged, Self.foreign)
        case .corrupt, .misread: self.init(.damaged, Self.damaged)
        case .diskFull: self.init(.refused, Wording("磁盘已满，没有改动任何数据。", en: "The disk is full; nothing was changed."))
        case .statement(let detail), .inputOutput(let detail), .constraint(_, let detail):
            self.init(.refused, Self.unexpected(error, "DatabaseError: \(detail)"))
        default: self.init(.refused, Self.unexpected(error))
        }
    }
}

extension Refusal {
    private static let unfinishedMove = Wording(
        "这里的数据还没有搬完，不是完整的档案库。请再运行一次 kedang move，会从停下的地方继续；在此之前请继续使用原来的数据。",
        en:
            "The archive was not moved here to its end, so it is not whole. Run kedang move again, which goes on where it stopped; until then use the data it comes from."
    )
    private static let foreign = Wording(
        "这个数据库里有数据，但不是客档的。请换一个空的数据库，或检查地址。",
        en: "This database holds data that is not Kedang's. Take an empty one, or check its address.")
    private static let damaged = Wording(
        "数据已损坏，或不是客档的数据。请运行 kedang doctor，并准备恢复备份。",
        en: "The data is damaged, or not Kedang's. Run kedang doctor and be ready to restore a backup.")

    private static func wording(of error: ArchiveError) -> Wording {
        switch error {
        case .notFound: Wording("没有找到，或不在您的权限范围内。", en: "There is no such thing within reach.")
        case .forbidden(let wording), .wrongState(let wording): wording
        case .invalid(let problems):
            Wording(
                problems.map(\.wording.chinese).joined(), en: problems.map(\.wording.english).joined(separator: " "))
        case .changedMeanwhile: Wording("内容刚被他人修改，请重试。", en: "Somebody else was faster; try again.")
        case .unrecorded: Wording("操作没有留下记录，已撤销。", en: "The change left no record and was undone.")
        }
    }

    private static func wording(of error: HeadFileError) -> Wording {
        switch error {
        case .unwritable(let code):
            Wording(
                "无法写入签名文件（\(String(cString: strerror(code)))）。",
                en: "The file of signed heads cannot be written (\(String(cString: strerror(code)))).")
        case .unreadable: Wording("无法读取签名文件。", en: "The file of signed heads cannot be read.")
        case .tooLarge: Wording("签名文件过大。", en: "The file of signed heads is too large.")
        }
    }

    /// - Parameter name: what to look for when asking for help; statements carry no values, so neither does what an engine says of one.
    private static func unexpected(_ error: any Error, _ name: String? = nil) -> Wording {
        let name = name ?? String(describing: type(of: error))
        return Wording("操作未完成（\(name)）。请运行 kedang doctor。", en: "That did not work (\(name)). Run kedang doctor.")
    }
}

extension Refusal: Report {
    private enum CodingKeys: String, CodingKey {
        case error, status, chinese = "zh", english = "en"
    }

    var lines: [String] { [wording.chinese, wording.english] }

    /// As programs read it: `{"error": {"status": 3, "zh": …, "en": …}}`.
    func encode(to encoder: any Encoder) throws {
        var outer = encoder.container(keyedBy: CodingKeys.self)
        var inner = outer.nestedContainer(keyedBy: CodingKeys.self, forKey: .error)
        try inner.encode(status.rawValue, forKey: .status)
        try inner.encode(wording.chinese, forKey: .chinese)
        try inner.encode(wording.english, forKey: .english)
    }
}

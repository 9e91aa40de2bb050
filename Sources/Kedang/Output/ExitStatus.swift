/// What a command's exit code says.
enum ExitStatus: Int32, Sendable {
    case done = 0
    /// Refused, or a check did not pass.
    case refused = 1
    /// The command was not understood.
    case usage = 2
    /// Another process holds the data folder.
    case held = 3
    /// The data was written by a newer version.
    case newerSchema = 4
    /// The key is missing or not the archive's.
    case key = 5
    /// The data is damaged.
    case damaged = 6

    /// The table for `--help`.
    static let help = """
        退出码 Exit codes: 0 完成 done · 1 被拒绝或检查未通过 refused or a check failed · 2 用法有误 usage · \
        3 数据文件夹被占用 folder held by another process · 4 数据来自更新版本 written by a newer version · \
        5 密钥缺失或不符 key missing or wrong · 6 数据损坏 damaged
        """
}

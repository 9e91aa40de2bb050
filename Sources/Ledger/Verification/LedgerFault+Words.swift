extension LedgerFault {
    /// The fault in one sentence for a Chinese reader.
    public var chinese: String {
        switch self {
        case .bodyAltered(let index): "第 \(index) 条记录的内容被改动"
        case .bodyErased(let index): "第 \(index) 条记录的内容被删去，且没有销毁许可"
        case .entryAltered(let index): "第 \(index) 条记录被改动"
        case .entriesAltered(let range): "第 \(range.lowerBound) 至 \(range.upperBound - 1) 条记录中有记录被改动"
        case .entryMissing(let index): "第 \(index) 条记录被删除"
        case .entryInserted(let index): "第 \(index) 条记录是后来插入的"
        case .entriesSwapped(let first, let second): "第 \(first) 条与第 \(second) 条记录被对调"
        case .truncated(let expected, let found): "末尾被截去：至少应有 \(expected) 条记录，实有 \(found) 条"
        case .rolledBack(let signed): "数据库被换成旧的：库外留存的签名记有 \(signed.head.size) 条记录"
        case .historyRewritten(let range, let signed):
            "第 \(range.lowerBound) 至 \(range.upperBound - 1) 条记录与 \(signed.head.size) 条时的签名不符，历史被改写"
        case .nodeAltered(let place): "哈希树节点（层 \(place.level)，位置 \(place.position)）被改动，记录本身无误"
        case .stateDisagrees(let range): "第 \(range.lowerBound) 至 \(range.upperBound - 1) 条记录与保存的状态不符"
        case .stateUnreadable: "保存的状态缺失或无法读取"
        case .badSignature(let signed): "\(signed.head.size) 条记录时的签名不是可信密钥所签"
        case .headUnreadable(let size): "\(size) 条记录时的签名无法读取"
        }
    }

    /// The fault in one sentence for an English reader.
    public var english: String {
        switch self {
        case .bodyAltered(let index): "The body of entry \(index) was altered"
        case .bodyErased(let index): "The body of entry \(index) was erased without permission"
        case .entryAltered(let index): "Entry \(index) was altered"
        case .entriesAltered(let range): "An entry of \(range.lowerBound) to \(range.upperBound - 1) was altered"
        case .entryMissing(let index): "Entry \(index) was deleted"
        case .entryInserted(let index): "Entry \(index) was inserted later"
        case .entriesSwapped(let first, let second): "Entries \(first) and \(second) changed places"
        case .truncated(let expected, let found):
            "The end was cut off: at least \(expected) entries expected, \(found) found"
        case .rolledBack(let signed):
            "The database was put back: a head kept outside it knows \(signed.head.size) entries"
        case .historyRewritten(let range, let signed):
            "Entries \(range.lowerBound) to \(range.upperBound - 1) contradict the head signed at \(signed.head.size): history was rewritten"
        case .nodeAltered(let place):
            "Tree node (level \(place.level), position \(place.position)) was altered; the entries are right"
        case .stateDisagrees(let range):
            "Entries \(range.lowerBound) to \(range.upperBound - 1) and the stored state disagree"
        case .stateUnreadable: "The stored state is missing or unreadable"
        case .badSignature(let signed): "The head of \(signed.head.size) entries is not signed by a trusted key"
        case .headUnreadable(let size): "The stored head of \(size) entries is unreadable"
        }
    }
}

import Sheets

/// Who made an export, when, of which list, how many, and whether anything is masked: the watermark.
struct ExportNote {
    /// What is said, line by line.
    let lines: [(label: String, cell: Cell)]

    /// - Parameters:
    ///   - at: when it was finished.
    ///   - unshownCount: how many customers have more contacts than a row names.
    init(_ export: Export, by person: Person?, at moment: Moment, count: Int, isMasked: Bool, unshownCount: Int) {
        let request = export.request
        let date = moment.adding(milliseconds: CalendarDate.chinaOffsetMilliseconds)
        let time = date.rawValue / 60_000 % 1_440
        let clock = "\(CalendarDate(moment).isoText) \(Self.twoDigits(time / 60)):\(Self.twoDigits(time % 60))"
        var lines: [(label: String, cell: Cell)] = [
            ("导出人 By", .text(person.map { "\($0.name)（\($0.login)）" } ?? "")),
            ("时间 When", .text(clock)),
            ("范围 Filter", .text(request.words.isEmpty ? "全部可见客户 All customers in reach" : request.words)),
            ("客户数 Customers", .number(Double(count), .general)),
            ("列 Columns", .text(request.columns == nil ? "全部字段 Every field" : "列表所见的列 Columns in sight")),
            ("遮盖 Masked", .text(isMasked ? "部分内容按制度遮盖 Some values are masked by policy" : "未遮盖 Nothing is masked")),
            ("导出编号 Export", .number(Double(export.id.rawValue), .general)),
        ]
        if unshownCount > 0 {
            let said = "\(unshownCount) 家有超过 \(ImportLimits.contactsPerRow) 位联系人，其余未列出 customers have further contacts, left out"
            lines.append(("未列出 Left out", .text(said)))
        }
        self.lines = lines
    }

    /// All of it in one cell.
    var line: String { lines.map { "\($0.label)：\($0.cell.shown)" }.joined(separator: "；") }

    private static func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

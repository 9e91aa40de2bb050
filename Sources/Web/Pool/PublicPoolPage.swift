import Archive

/// A page of the public pool.
struct PublicPoolPage: Sendable {
    struct Row: Sendable {
        var number: String
        var name: String
        var region: String
        var industry: String
        var level: LevelMark?
        var lifecycle: String
        var department: String
        var updated: String
    }

    /// How many there are, and how many of them the reader may claim.
    var lead: String
    var rows: [Row]
    var pager: Pager
    /// Why nothing can be claimed now; nil where something can.
    var hindrance: String?
    /// Why what was asked for could not be done.
    var refusal: String?

    init(_ page: PoolPage, _ room: PoolRoom, _ count: BoundedCount, isFirst: Bool, _ words: CustomerWords) {
        let t = words.t
        rows = page.customers.map { Row($0, words) }
        hindrance = room.refusal.map { t(Bilingual($0)) }
        let number = count.words(t)
        lead = t(
            "\(number) 家客户没有人负责；您今天还可领取 \(room.left) 家",
            en: "\(number) customers that nobody looks after; you may claim \(room.left) more today")
        pager = Pager(
            summary: t("本页 \(page.customers.count) 家", en: "\(page.customers.count) on this page"), previous: isFirst ? nil : "/pool",
            next: page.next.map { "/pool?cursor=\(Cursor([.number($0.rawValue)]).text)" })
    }
}

extension PublicPoolPage.Row {
    fileprivate init(_ customer: PooledCustomer, _ words: CustomerWords) {
        number = customer.number
        name = words.sight.text(customer.name)
        region = customer.region.map { words.name(of: $0, of: .region) } ?? ""
        industry = customer.industry.map { words.name(of: $0, of: .industry) } ?? ""
        level = customer.level.map(LevelMark.init)
        lifecycle = words.name(of: customer.lifecycle.rawValue, of: .lifecycle)
        department = customer.departmentID.flatMap(words.directory.department)?.name ?? ""
        updated = words.time(customer.updatedAt)
    }
}

import Archive

/// What the last search for customers entered twice found.
struct DuplicatesPage: Sendable {
    struct Row: Sendable {
        struct Side: Sendable {
            var number: String
            var name: String
            var owner: String
        }

        var first: Side
        var second: Side
        var evidence: String
    }

    /// The last search; nil where there was none.
    var scan: DuplicateScan?
    /// When it was and what it came to.
    var lead: String
    var rows: [Row]
    var pager: Pager
    /// Whether the reader may have the whole archive searched.
    var maySearch: Bool

    init(_ scan: DuplicateScan?, _ pairs: [DuplicatePair], isFirst: Bool, _ actor: Actor, _ words: CustomerWords) {
        let t = words.t
        self.scan = scan
        maySearch = HandoverRoutes.roles.contains(actor.role)
        rows = pairs.map { pair in
            Row(
                first: Row.Side(pair.first, words), second: Row.Side(pair.second, words),
                evidence: pair.evidence.map { t(Bilingual($0.wording)) }.joined(separator: t("、", en: ", ")))
        }
        if let endedAt = scan?.endedAt, let scan, scan.state == .done {
            lead = t(
                "\(words.time(endedAt)) 查过 \(scan.customerCount) 家；下面是您范围内的疑似重复",
                en: "\(scan.customerCount) customers searched \(words.time(endedAt)); likely duplicates within your reach")
        } else {
            lead = t("按信用代码、电话、名称、读音和少见字词比对全部档案", en: "Compares the whole archive by credit code, phone, name, sound and rare words")
        }
        let next = pairs.count == PageLimit.usual.rows ? pairs.last.map { "/duplicates?cursor=\(Cursor($0.place).text)" as Address } : nil
        pager = Pager(
            summary: t("本页 \(pairs.count) 对", en: "\(pairs.count) pairs on this page"), previous: isFirst ? nil : "/duplicates", next: next)
    }
}

extension DuplicatesPage.Row.Side {
    fileprivate init(_ customer: CustomerSummary, _ words: CustomerWords) {
        number = customer.number
        name = words.sight.text(customer.name)
        owner = customer.ownerID.map { words.name(of: $0) } ?? words.t("公海", en: "pool")
    }
}

import Archive

/// What is read of an archive to verify it: as it is, and as it is on file.
struct VerificationReading: Sendable {
    let reading: CustomerReading
    let filed: PastVersion?

    init(of number: String, in work: UnitOfWork) throws {
        reading = try CustomerReading(of: number, peeking: true, in: work)
        let customer = reading.customer
        filed = try customer.filedVersion.map { try work.customers.version($0, of: customer) }
    }
}

extension VerificationPage {
    init(_ verification: VerificationReading, _ actor: Actor, _ words: CustomerWords) {
        let t = words.t
        let customer = verification.reading.customer
        let builder = RecordBuilder(reading: verification.reading, actor: actor, words: words)
        self.init(
            number: customer.number, name: words.sight.text(customer.content.name),
            enteredBy: words.name(of: customer.changedByID), enteredAt: words.time(customer.updatedAt),
            version: Int(customer.version),
            comparison: verification.filed.map { filed in
                Comparison(
                    caption: t("已归档的版本与改动", en: "On file and changed"), leftTitle: t("已归档", en: "On file"),
                    rightTitle: t("改动后", en: "Changed"),
                    rows: Comparison.rows(filed.content, customer.content, words).filter(\.differs))
            },
            parts: builder.parts, contacts: builder.contacts,
            hindrance: Self.hindrance(customer, actor, t))
    }

    /// Why the reader may not verify it; nil when they may.
    private static func hindrance(_ customer: Customer, _ actor: Actor, _ t: Words) -> String? {
        guard customer.state == .pending else {
            return t("这份档案不在待核对状态。", en: "This archive is not waiting to be verified.")
        }
        guard !customer.isVerifiable(by: actor.personID) else { return nil }
        return t("由您录入或修改，请由他人核对。", en: "You entered or changed it; someone else verifies it.")
    }
}

extension VerificationQueuePage {
    /// Days after which an archive has waited too long.
    static let lateDays: Int64 = 3

    init(_ found: WaitingPage, isFirst: Bool, _ actor: Actor, _ words: CustomerWords) {
        let t = words.t
        self.init(
            summary: t("先来的在前；自己录入或修改的由他人核对", en: "Oldest first; your own entries are verified by others"),
            items: found.archives.map { Item($0, words) },
            pager: Pager(
                summary: t("本页 \(found.archives.count) 份", en: "\(found.archives.count) on this page"),
                previous: isFirst ? nil : "/verify", next: found.next.map { "/verify?cursor=\($0.text)" }))
    }
}

extension VerificationQueuePage.Item {
    fileprivate init(_ waiting: WaitingArchive, _ words: CustomerWords) {
        let t = words.t
        let days = (words.now.rawValue - waiting.since.rawValue) / 86_400_000
        self.init(
            number: waiting.summary.number, name: words.sight.text(waiting.summary.name),
            kind: waiting.filedVersion == nil ? t("新建档", en: "New") : t("改关键字段", en: "Key field changed"),
            enteredBy: words.name(of: waiting.summary.changedByID), waited: words.time(waiting.since),
            isLate: days >= VerificationQueuePage.lateDays,
            hindrance: waiting.isVerifiable ? nil : t("本人录入", en: "Your own"))
    }
}

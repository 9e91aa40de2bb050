import Archive

/// What is read to list the versions of an archive and compare two of them.
struct VersionsReading: Sendable {
    let customer: Customer
    /// What made each version, newest first.
    let makers: [HistoryEvent]
    let left: PastVersion?
    let right: PastVersion

    /// Compares two versions; without a choice the newest with the one before it.
    init(of number: String, from: Int64?, to: Int64?, in work: UnitOfWork) throws {
        let customers = work.customers
        customer = try customers.reopen(number)
        let events = try customers.history(of: customer, limit: CustomerHistoryRoutes.versionsMax).events
        makers = events.filter { event in
            let isAside = event.act == .customerNoted || event.act == .consentRecorded && event.changes.isEmpty
            return !isAside && event.dealing == nil && event.version != nil
        }
        let newer = to ?? customer.version
        right = try customers.version(newer, of: customer)
        let older = from ?? newer - 1
        left = older == newer ? right : older > 0 ? try customers.version(older, of: customer) : nil
    }
}

extension CustomerHistoryPage {
    init(_ reading: VersionsReading, _ actor: Actor, _ words: CustomerWords) {
        let customer = reading.customer
        let shown = reading.right.version
        self.init(
            number: customer.number, name: words.sight.text(customer.content.name), version: Int(customer.version),
            versions: reading.makers.compactMap { event in
                event.version.map { version in
                    Version(
                        number: Int(version), person: words.name(of: event.personID), time: words.time(event.at),
                        act: event.words(words.t), address: "/customers/\(customer.number)/history?to=\(Int(version))",
                        isShown: version == shown)
                }
            },
            comparison: reading.left.map { Comparison($0, reading.right, words) },
            restorable: actor.role.changesCustomers && shown != customer.version ? Int(shown) : nil)
    }
}

extension Comparison {
    /// Two versions of an archive, the fields that say something in either.
    init(_ left: PastVersion, _ right: PastVersion, _ words: CustomerWords) {
        let t = words.t
        func title(_ version: PastVersion) -> String { t("第 \(version.version) 版", en: "Version \(version.version)") }
        self.init(
            caption: t("版本对照", en: "Versions compared"), leftTitle: title(left), rightTitle: title(right),
            rows: Self.rows(left.content, right.content, words))
    }

    static func rows(_ left: CustomerContent, _ right: CustomerContent, _ words: CustomerWords) -> [Row] {
        CustomerField.allCases.compactMap { field in
            guard !left[field].isAbsent || !right[field].isAbsent else { return nil }
            return Row(
                field: words.name(of: field), left: words.text(of: left[field], in: field),
                right: words.text(of: right[field], in: field))
        }
    }
}

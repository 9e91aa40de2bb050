import Archive

/// A dealing as a program gives it, texts as people write them.
struct DealingBody: Decodable, Sendable {
    struct Line: Decodable, Sendable {
        var name: String?
        var quantity: String?
        var unit: String?
        var price: String?
        var amount: String?
    }

    var day: String?
    var time: String?
    var place: String?
    var person: Int64?
    var lines: [Line]?
    var amount: String?
    var breach: String?
    var breachNote: String?
    var remark: String?

    /// What the rules of entry are to read.
    var entry: DealingEntry {
        DealingEntry(
            day: day ?? "", time: time ?? "", place: place ?? "", person: person.map { "\($0)" } ?? "",
            lines: (lines ?? []).map { line in
                DealingEntry.Line(
                    name: line.name ?? "", quantity: line.quantity ?? "", unit: line.unit ?? "", price: line.price ?? "",
                    amount: line.amount ?? "")
            }, amount: amount ?? "", breach: breach ?? "", breachNote: breachNote ?? "", remark: remark ?? "")
    }
}

extension JSONWriter {
    /// The members of a dealing; amounts in yuan as text.
    mutating func dealing(_ dealing: Dealing, _ words: CustomerWords) {
        let (content, sight) = (dealing.content, words.sight)
        member("number", dealing.number)
        member("version", Int(dealing.version))
        member("isCancelled", dealing.isCancelled)
        member("day", content.day.isoText)
        member("time", content.clockText)
        member("place", sight.text(content.place))
        member("person", content.personID.map { Int($0.rawValue) })
        member("personName", words.inCharge(content))
        member("lines", each: content.lines) { line, object in
            object.member("product", line.productID.map { Int($0.rawValue) })
            object.member("name", sight.text(line.name))
            object.member("quantity", line.quantity.text)
            object.member("unit", sight.text(line.unit))
            object.member("price", line.price?.yuanText)
            object.member("amount", line.amount.yuanText)
        }
        member("amount", content.amount.yuanText)
        member("breach", content.breach.rawValue)
        member("breachNote", sight.text(content.breachNote))
        member("remark", sight.text(content.remark))
        member("outsideNumber", sight.text(content.outsideNumber))
    }

    /// The members of what a customer's dealings come to.
    mutating func habits(_ habits: PurchaseHabits, _ sight: Sight) {
        member("count", habits.count)
        member("isCut", habits.isCut)
        member("lastDay", habits.lastDay?.isoText)
        member("usualIntervalDays", habits.usualIntervalDays)
        member("averageAmount", habits.averageCents.flatMap { Money(cents: $0)?.yuanText })
        member("breachCount", habits.breachCount)
        member("years", each: habits.years) { year, object in
            object.member("year", year.year)
            object.member("count", year.count)
            object.member("amount", yuan(year.cents))
        }
        member("favourites", each: habits.favourites) { favourite, object in
            object.member("name", sight.text(favourite.name))
            object.member("count", favourite.count)
            object.member("amount", yuan(favourite.cents))
        }
    }
}

/// Cents of a sum that may be greater than any one amount, in yuan with two decimals.
private func yuan(_ cents: Int64) -> String { "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)" }

/// The shapes of JSON about dealings, for the description of the API.
enum DealingSchemas {
    static let all: [(name: String, schema: Schema)] = [
        (
            "Dealing",
            .object([
                .init("number", .text()), .init("version", .integer(min: 1)), .init("isCancelled", .flag), .init("day", .date),
                .init("time", .optional(.text())), .init("place", .optional(.text())), .init("person", .optional(.integer())),
                .init("personName", .optional(.text())),
                .init(
                    "lines",
                    .list(
                        .object([
                            .init("product", .optional(.integer())), .init("name", .text()), .init("quantity", .text()),
                            .init("unit", .optional(.text())), .init("price", .optional(.text())), .init("amount", .text()),
                        ]))),
                .init("amount", .text(), Bilingual("元，两位小数", en: "In yuan with two decimals")),
                .init("breach", .choice(Breach.allCases.map(\.rawValue))), .init("breachNote", .optional(.text())),
                .init("remark", .optional(.text())), .init("outsideNumber", .optional(.text())),
            ])
        ),
        (
            "DealingChange",
            .object([
                .init("day", .text(), Bilingual("如 2025-04-03", en: "Such as 2025-04-03")), .init("time", .text(), isRequired: false),
                .init("place", .text(), isRequired: false), .init("person", .integer(), isRequired: false),
                .init(
                    "lines",
                    .list(
                        .object([
                            .init("name", .text(), Bilingual("商品目录中的名称或编码，或任意名称", en: "Name or code in the catalogue, or any name")),
                            .init("quantity", .text(), isRequired: false), .init("unit", .text(), isRequired: false),
                            .init("price", .text(), isRequired: false), .init("amount", .text(), isRequired: false),
                        ])), isRequired: false),
                .init("amount", .text(), Bilingual("没有商品明细时填写", en: "Where there are no lines"), isRequired: false),
                .init("breach", .choice(Breach.allCases.map(\.rawValue)), isRequired: false),
                .init("breachNote", .text(), isRequired: false), .init("remark", .text(), isRequired: false),
            ])
        ),
        ("DealingCancelling", .object([.init("reason", .text(charactersMax: DealingStore.reasonCharactersMax))])),
        (
            "PurchaseHabits",
            .object([
                .init("count", .integer()), .init("isCut", .flag), .init("lastDay", .optional(.date)),
                .init("usualIntervalDays", .optional(.integer())), .init("averageAmount", .optional(.text())),
                .init("breachCount", .integer()),
                .init("years", .list(.object([.init("year", .integer()), .init("count", .integer()), .init("amount", .text())]))),
                .init("favourites", .list(.object([.init("name", .text()), .init("count", .integer()), .init("amount", .text())]))),
            ])
        ),
    ]
}

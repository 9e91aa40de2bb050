import Archive
import Wording

/// What stands in the fields of a dealing's form, word for word: as it was shown, or as it was typed.
struct DealingAnswers: Sendable, Hashable {
    /// Fields of a line, as the form names them.
    static let lineParts = ["name", "quantity", "unit", "price", "amount"]
    /// Fields of the form beside its lines.
    static let parts = ["day", "time", "place", "person", "amount", "breach", "breachNote", "remark"]
    /// Lines of a form that are read; what is behind them the rules refuse.
    static let linesMax = DealingContent.lineCountMax + 1

    /// By field name.
    var texts: [String: String] = [:]
    /// Each by part of the line.
    var lines: [[String: String]] = []

    /// Nothing typed.
    init() {}

    /// The answers of a posted form.
    init(_ form: Form) {
        for part in Self.parts { texts[part] = form.raw(part) }
        var lines: [Int: [String: String]] = [:]
        for entry in form.entries {
            guard let (line, part) = Self.path(entry.name) else { continue }
            lines[line, default: [:]][part] = entry.value
        }
        self.lines = lines.sorted { $0.key < $1.key }.prefix(Self.linesMax).map(\.value)
    }

    /// What a form shows of a dealing.
    init(of content: DealingContent, _ sight: Sight) {
        texts = [
            "day": content.day.isoText, "time": content.clockText ?? "", "place": sight.text(content.place) ?? "",
            "person": content.personID.map { "\($0.rawValue)" } ?? "", "breach": content.breach.rawValue,
            "breachNote": sight.text(content.breachNote) ?? "", "remark": sight.text(content.remark) ?? "",
            "amount": content.lines.isEmpty ? content.amount.wording.chinese : "",
        ]
        lines = content.lines.map { line in
            [
                "name": sight.text(line.name), "quantity": line.quantity.text, "unit": sight.text(line.unit) ?? "",
                "price": line.price?.wording.chinese ?? "",
                "amount": line.price.flatMap(line.quantity.amount(at:)) == line.amount ? "" : line.amount.wording.chinese,
            ]
        }
    }

    /// What the rules of entry are to read.
    var entry: DealingEntry {
        func text(_ part: String) -> String { texts[part] ?? "" }
        return DealingEntry(
            day: text("day"), time: text("time"), place: text("place"), person: text("person"),
            lines: lines.map { line in
                DealingEntry.Line(
                    name: line["name"] ?? "", quantity: line["quantity"] ?? "", unit: line["unit"] ?? "", price: line["price"] ?? "",
                    amount: line["amount"] ?? "")
            }, amount: text("amount"), breach: text("breach"), breachNote: text("breachNote"), remark: text("remark"))
    }

    /// `lines[12].name` as (12, "name").
    private static func path(_ name: String) -> (line: Int, part: String)? {
        guard name.hasPrefix("lines[") else { return nil }
        let parts = name.dropFirst("lines[".count).split(separator: "]", maxSplits: 1)
        guard parts.count == 2, parts[0].utf8.count <= 4, let line = Int(parts[0]), line >= 0, parts[1].hasPrefix("."),
            lineParts.contains(String(parts[1].dropFirst()))
        else { return nil }
        return (line, String(parts[1].dropFirst()))
    }
}

extension DealingContent {
    /// The time of day, `14:30`; nil where it is not known.
    var clockText: String? {
        minute.map { minute in
            let (hour, rest) = (minute / 60, minute % 60)
            return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
        }
    }
}

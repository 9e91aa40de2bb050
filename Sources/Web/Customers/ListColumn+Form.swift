import Archive

extension ListColumn {
    /// The columns that a form ticks, by the places it gives them; of equal places the one offered first.
    static func arranged(by form: Form) -> [ListColumn] {
        let ticked = Set(form.texts("show").compactMap(ListColumn.init(rawValue:)))
        let own = ticked.filter { $0.ownID != nil }.sorted { $0.rawValue < $1.rawValue }
        let placed = (builtIn + own).enumerated().filter { ticked.contains($0.element) }.map { offer in
            (place: form.number(offer.element.placeField) ?? .max, offer: offer.offset, column: offer.element)
        }
        return placed.sorted { ($0.place, $0.offer) < ($1.place, $1.offer) }.map(\.column)
    }

    /// The field in which its place is written.
    var placeField: String { "place-\(rawValue)" }

    /// What the head of the column says.
    func label(_ t: Words, _ own: OwnFields) -> String {
        switch self {
        case .number: t("编号", en: "Number")
        case .level: t("级别", en: "Level")
        case .state: t("状态", en: "State")
        case .valueTier: t("价值", en: "Tier")
        case .industry: t("行业", en: "Industry")
        case .region: t("地区", en: "Region")
        case .contact: t("主要联系人", en: "Contact")
        case .owner: t("负责人", en: "Owner")
        case .updated: t("更新", en: "Updated")
        case .lifecycle: t("生命周期", en: "Lifecycle")
        case .created: t("录入", en: "Entered")
        case .department: t("部门", en: "Department")
        case .kind: t("类型", en: "Type")
        case .intent: t("意向", en: "Intent")
        case .needType: t("需求类型", en: "Need")
        case .channel: t("来源", en: "Source")
        case .own(let id): own[id].map { t(Bilingual($0.wording)) } ?? ""
        }
    }

    /// The order that a list has by this column; nil when it has none.
    var orderKey: CustomerOrder.Key? {
        switch self {
        case .number, .created: .entered
        case .updated: .updated
        case .state: .state
        case .owner: .owner
        case .valueTier: .valueTier
        case .lifecycle: .lifecycle
        case .region: .region
        case .industry: .industry
        case .level, .contact, .department, .kind, .intent, .needType, .channel, .own: nil
        }
    }

    /// Which end stands first when the column is chosen to sort by: the latest, the greatest; else the beginning of the alphabet.
    var beginsDescending: Bool {
        switch orderKey {
        case .entered, .updated, .valueTier: true
        default: false
        }
    }
}

/// Where the columns of a list stand, and from which width each is shown.
struct ColumnLayout: Sendable {
    let columns: [ListColumn]

    /// As the columns of whoever chose none give way to each other on a narrow page; chosen ones do so from the last on.
    func rank(of column: ListColumn) -> Int {
        guard columns == ListColumn.usual else {
            let position = columns.firstIndex(of: column) ?? columns.count
            return position < 2 ? 1 : position < 4 ? 2 : position < 6 ? 3 : 4
        }
        return switch column {
        case .number, .owner: 2
        case .industry, .contact: 3
        case .valueTier, .region: 4
        default: 1
        }
    }
}

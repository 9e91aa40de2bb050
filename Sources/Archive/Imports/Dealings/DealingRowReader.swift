import Language
import Sheets
import Vault
import Wording

/// What dealings of a list are read by: the rules by which one is typed, and the catalogue.
struct DealingGround: Sendable {
    let rules: EntryRules
    let products: [Product]
}

/// Reads a row of a list of dealings by the rules by which one is typed.
struct DealingRowReader {
    private let reader: RowReader
    private let ground: DealingGround
    private var entry = DealingEntry()
    private var line = DealingEntry.Line()
    private var customer = CustomerContent(name: PrivateText(""))
    private var customerNumber: String?
    private var outsideNumber: String?
    private var personName: String?
    private var problems: [FieldProblem] = []
    private var notices: [FieldProblem] = []
    /// The day as it was read, also one that a form would not take, such as a day to come.
    private var day: CalendarDate?
    private var hasValue = false

    init(_ reader: RowReader, _ ground: DealingGround) {
        self.reader = reader
        self.ground = ground
    }

    /// Takes the value of one column.
    mutating func take(_ value: CellValue, from column: ImportColumn) {
        switch column.target {
        case .field(.name): customer.name = PrivateText(String(value.text.prefix(CompanyName.charactersMax)))
        case .field(.creditCode): customer.creditCode = (try? EntryText.creditCode(value.text)).map(PrivateText.init)
        case .dealing(let part): take(value, as: part, column)
        default: return
        }
        hasValue = true
    }

    private mutating func take(_ value: CellValue, as part: DealingColumn, _ column: ImportColumn) {
        let text = value.text
        switch part {
        case .customerNumber: customerNumber = text
        case .outsideNumber: outsideNumber = String(text.prefix(DealingReading.nameCharactersMax))
        case .day: takeDay(value, column)
        case .place: entry.place = text
        case .goods: line.name = text
        case .quantity: line.quantity = text
        case .unit: line.unit = text
        case .price: line.price = text
        case .amount: entry.amount = text
        case .person: takePerson(text)
        case .breach: takeBreach(text)
        case .breachNote: entry.breachNote = text
        case .remark: entry.remark = text
        }
    }

    /// The day in the light of its column; an unlikely one is taken and told, as in lists of customers.
    private mutating func takeDay(_ value: CellValue, _ column: ImportColumn) {
        let own = value.date.flatMap { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
        guard let day = own ?? reader.dates(of: column).read(value.text).date else {
            entry.day = value.text
            return
        }
        self.day = day
        entry.day = ground.rules.today.isoText
        guard let concern = DateConcern.of(day, today: ground.rules.today) else { return }
        notices.append(FieldProblem(DealingColumn.day.rawValue, RowDraft.quoting(day.isoText, concern.wording)))
    }

    private mutating func takePerson(_ text: String) {
        if let person = reader.people.person(called: text) {
            entry.person = "\(person.rawValue)"
        } else {
            personName = String(text.prefix(DealingReading.nameCharactersMax))
        }
    }

    /// A bare yes says of nobody whose breach it was: it is taken as the customer's, as the column says, and told.
    private mutating func takeBreach(_ text: String) {
        switch text.folded {
        case "否", "无", "没有", "未违约", "无违约", "no", "n", "false", "0", "正常": entry.breach = Breach.none.rawValue
        case "客户违约", "对方违约": entry.breach = Breach.customer.rawValue
        case "我方违约", "我司违约", "己方违约": entry.breach = Breach.ours.rawValue
        case "是", "有", "违约", "yes", "y", "true", "1":
            entry.breach = Breach.customer.rawValue
            notices.append(FieldProblem(DealingColumn.breach.rawValue, RowDraft.quoting(text, .takenAsCustomers)))
        default: entry.breach = text
        }
    }

    /// What the row says once every cell is taken.
    mutating func reading(of number: Int) -> RowReading {
        guard hasValue else { return RowReading(number: number, outcome: .blank) }
        let amount = entry.amount
        if !line.name.isEmpty {
            line.amount = amount
            entry.lines = [line]
        }
        let reading = DealingReading(entry, over: nil, products: ground.products, under: ground.rules)
        problems += reading.problems.map(Self.byColumn)
        if customer.name.isEmpty, customer.creditCode == nil, customerNumber == nil { problems.append(.nameMissing) }
        var content = reading.content
        content.day = day ?? content.day
        content.outsideNumber = outsideNumber.map { PrivateText($0) }
        content.personName = content.personID == nil ? personName.map { PrivateText($0) } : nil
        check(content)
        guard problems.isEmpty else { return RowReading(number: number, outcome: .refused, problems: problems, notices: notices) }
        var row = RowReading(number: number, outcome: .customer(customer), notices: notices)
        (row.dealing, row.customerNumber) = (content, customerNumber)
        return row
    }

    /// Quantity by price that does not come to the amount is taken as it stands and told.
    private mutating func check(_ content: DealingContent) {
        guard let line = content.lines.first, let price = line.price, let product = line.quantity.amount(at: price), product != line.amount
        else { return }
        notices.append(
            FieldProblem(
                DealingColumn.amount.rawValue,
                Wording(
                    "数量 × 单价为 \(product.wording.chinese)，与金额不符，按金额记",
                    en: "Quantity by price is \(product.wording.english); the amount is taken")))
    }

    /// A row has one line only: its problems are named after the columns.
    private static func byColumn(_ problem: FieldProblem) -> FieldProblem {
        guard problem.field.hasPrefix("lines[0].") else { return problem }
        let part = String(problem.field.dropFirst("lines[0].".count))
        return FieldProblem(part == "name" ? DealingColumn.goods.rawValue : part, problem.wording)
    }
}

extension Wording {
    fileprivate static let takenAsCustomers = Wording(
        "没有写哪一方违约，记为客户违约；若是我方，请在表中写“我方违约”",
        en: "It does not say by whom; taken as by the customer. Write “我方违约” where it was by us")
}

import Database

/// What the demonstration's company sells.
struct DemonstrationGoods {
    let name: String
    let code: String
    let unit: String
    let price: String

    static let all = [
        DemonstrationGoods(name: "数控车床 CK6150", code: "CK-6150", unit: "台", price: "18.6万元"),
        DemonstrationGoods(name: "激光切割机 3015", code: "LC-3015", unit: "台", price: "42万元"),
        DemonstrationGoods(name: "传感器套件", code: "SN-20", unit: "套", price: "3600元"),
        DemonstrationGoods(name: "备件包", code: "SP-01", unit: "包", price: "2800元"),
        DemonstrationGoods(name: "仓储货架", code: "RK-08", unit: "组", price: "5400元"),
        DemonstrationGoods(name: "年度维保", code: "MT-12", unit: "年", price: "4.8万元"),
        DemonstrationGoods(name: "操作培训", code: "TR-03", unit: "期", price: "1.5万元"),
    ]

    /// A dealing in some of them.
    static func dealing(on day: CalendarDate, _ dice: inout DemonstrationDice) -> DealingEntry {
        let lines = (0..<dice.number(1...2)).map { _ in
            DealingEntry.Line(name: dice.one(of: all.map(\.name)), quantity: "\(dice.number(1...4))")
        }
        let isBroken = dice.happens(6)
        return DealingEntry(
            day: day.isoText, place: dice.one(of: ["客户现场", "本公司", "线上"]), lines: lines, breach: isBroken ? Breach.customer.rawValue : "",
            breachNote: isBroken ? "付款晚于约定" : "")
    }
}

extension DemonstrationStore {
    /// Fills the catalogue with what the demonstration's company sells, but for what is in it already.
    func stock() throws {
        let keeper = try keeper()
        let known = try keeper.products.all()
        for goods in DemonstrationGoods.all where !known.contains(where: { $0.isCalled(goods.name) || $0.isCalled(goods.code) }) {
            let entry = ProductEntry(name: goods.name, code: goods.code, unit: goods.unit, price: goods.price)
            _ = try keeper.products.add(entry, isDemonstration: true)
        }
        work.adopt(keeper)
    }

    /// A unit of work of the program itself, as nobody's doing.
    func keeper() throws -> UnitOfWork {
        UnitOfWork(
            actor: .system(origin: DemonstrationStage.origin), at: work.at,
            snapshot: try SnapshotStore(connection: work.connection, keys: work.keys).read(), connection: work.connection, keys: work.keys)
    }

    /// Takes out what ``stock()`` put in.
    func clearStock() throws {
        try work.connection.execute("DELETE FROM products WHERE is_demonstration = 1")
    }
}

import Database
import Vault

/// The dimensions of its own that the demonstration's company has: one with one value at most, one with several.
struct DemonstrationDimensions {
    /// So that the other facts of a demonstration stay what they are without them.
    private static let seedOffset: UInt64 = 0x6B64_636C_6173_7365

    static let channel = OwnFieldForm(
        chinese: "获客渠道", english: "Came through", help: "客户最初从哪里来",
        choices: ["展会 = Fair", "转介绍 = Referral", "网站 = Website", "电话 = Call"], isDimension: true)
    static let concerns = OwnFieldForm(
        chinese: "关注重点", english: "Cares about", help: "谈判时最看重的几项",
        choices: ["价格 = Price", "交期 = Delivery", "质量 = Quality", "售后 = Service"], isDimension: true)

    private let channelID: OwnField.ID?
    private let concernsID: OwnField.ID?
    private var dice: DemonstrationDice

    /// - Parameter fields: those of the company; what it calls so by itself is left alone.
    init(_ fields: OwnFields, seed: UInt64) {
        channelID = fields.all.first { $0.form == Self.channel }?.id
        concernsID = fields.all.first { $0.form == Self.concerns }?.id
        dice = DemonstrationDice(seed: seed ^ Self.seedOffset)
    }

    /// Puts most customers into classes.
    mutating func fill(_ content: inout CustomerContent) {
        if let channelID, dice.happens(80) {
            content.own[channelID] = .code(dice.one(weighed: [(35, "c1"), (30, "c2"), (20, "c3"), (15, "c4")], else: "c1"))
        }
        guard let concernsID, dice.happens(60) else { return }
        let first = dice.number(1...4)
        let codes = dice.happens(50) ? [first] : [first, first % 4 + 1].sorted()
        content.own[concernsID] = .tags(codes.map { PrivateText("c\($0)") })
    }
}

extension DemonstrationStore {
    private static let dimensions: [(kind: OwnField.Kind, form: OwnFieldForm)] = [
        (.choice, DemonstrationDimensions.channel), (.choices, DemonstrationDimensions.concerns),
    ]

    /// Adds the dimensions, or offers again what an earlier demonstration left; a field that the company calls so by itself stays as it is.
    func addDimensions() throws {
        let keeper = try keeper()
        for (kind, form) in Self.dimensions {
            let known = keeper.ownFields.all.first { $0.form.chinese == form.chinese }
            if known == nil {
                _ = try keeper.ownFieldBook.add(kind, form)
            } else if let known, known.form == form, known.isRetired {
                _ = try keeper.ownFieldBook.retire(known.id, isRetired: false)
            }
        }
        work.adopt(keeper)
    }

    /// Retires the dimensions, which are never deleted, unless somebody who stays is classed by them.
    func retireDimensions() throws {
        for field in work.ownFields.offered where Self.dimensions.contains(where: { $0.form == field.form }) {
            let used = try work.connection.value(
                "SELECT customer_id FROM customer_classes WHERE field_id = \(field.id) LIMIT 1", as: Customer.ID.self)
            if used == nil { _ = try work.ownFieldBook.retire(field.id) }
        }
    }
}

import Vault
import Wording

/// Why a customer was moved to another stage of its lifecycle.
public enum LifecycleCause: Hashable, Sendable {
    /// A dealing of this number.
    case dealing(String)
    /// Nothing was heard since this day, for so many months or longer.
    case silence(since: CalendarDate, months: Int)
    /// The dealing of this number, by which it had been won, was taken back, and there is no other.
    case withdrawn(String)
    /// What somebody wrote who moved it by hand.
    case reason(PrivateText)

    /// The cause in a sentence; nil for a reason, which is private.
    public var wording: Wording? {
        switch self {
        case .dealing(let number): Wording("成交 \(number)", en: "Dealing \(number)")
        case .silence(let day, let months):
            Wording(
                "\(day.isoText) 之后已有 \(months) 个月没有交易或互动",
                en: "No dealing or interaction since \(day.isoText), for \(months) month(s) or longer")
        case .withdrawn(let number): Wording("交易 \(number) 已取消，没有其他交易", en: "Dealing \(number) was cancelled, and there is no other")
        case .reason: nil
        }
    }

    var reason: PrivateText? {
        if case .reason(let reason) = self { reason } else { nil }
    }
}

/// The numbers of its parts in sealed records, frozen.
private enum CauseTag {
    static let dealing: UInt16 = 1
    static let since: UInt16 = 2
    static let months: UInt16 = 3
    static let withdrawn: UInt16 = 4
}

extension LifecycleCause {
    /// A reason stands beside it, where every act has its reason.
    func write(to writer: inout RecordWriter) {
        switch self {
        case .dealing(let number): writer.text(CauseTag.dealing, number)
        case .silence(let day, let months):
            writer.text(CauseTag.since, day.isoText)
            writer.integer(CauseTag.months, Int64(months))
        case .withdrawn(let number): writer.text(CauseTag.withdrawn, number)
        case .reason: break
        }
    }

    init?(_ record: RecordReader) throws {
        var (number, withdrawn, since, months): (String?, String?, CalendarDate?, Int) = (nil, nil, nil, 0)
        var reader = record
        while let field = try reader.next() {
            switch field.tag {
            case CauseTag.dealing: number = try field.text()
            case CauseTag.withdrawn: withdrawn = try field.text()
            case CauseTag.since: since = CalendarDate(isoText: try field.text())
            case CauseTag.months: months = Int(try field.integer())
            default: break
            }
        }
        if let number {
            self = .dealing(number)
        } else if let withdrawn {
            self = .withdrawn(withdrawn)
        } else if let since {
            self = .silence(since: since, months: months)
        } else {
            return nil
        }
    }
}

import Vault
import Wording

/// Why a customer was moved to another stage of its lifecycle, or to another ABC level.
public enum LifecycleCause: Hashable, Sendable {
    /// A dealing of this number.
    case dealing(String)
    /// Nothing was heard since this day, for so many months or longer.
    case silence(since: CalendarDate, months: Int)
    /// The dealing of this number, by which it had been won, was taken back, and there is no other.
    case withdrawn(String)
    /// The ranking by which its ABC level was proposed.
    case ranking(ABCGround)
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
        case .ranking(let ground): ground.wording
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
    static let run: UInt16 = 5
    static let place: UInt16 = 6
    static let count: UInt16 = 7
    static let tenths: UInt16 = 8
    static let effectiveOn: UInt16 = 9
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
        case .ranking(let ground):
            writer.integer(CauseTag.run, ground.run)
            writer.integer(CauseTag.place, Int64(ground.place))
            writer.integer(CauseTag.count, Int64(ground.count))
            writer.integer(CauseTag.tenths, Int64(ground.tenths))
            writer.text(CauseTag.effectiveOn, ground.effectiveOn.isoText)
        case .reason: break
        }
    }

    init?(_ record: RecordReader) throws {
        var (number, withdrawn, since, months): (String?, String?, CalendarDate?, Int) = (nil, nil, nil, 0)
        var ranking = RankingParts()
        var reader = record
        while let field = try reader.next() {
            switch field.tag {
            case CauseTag.dealing: number = try field.text()
            case CauseTag.withdrawn: withdrawn = try field.text()
            case CauseTag.since: since = CalendarDate(isoText: try field.text())
            case CauseTag.months: months = Int(try field.integer())
            default: try ranking.take(field)
            }
        }
        if let number {
            self = .dealing(number)
        } else if let withdrawn {
            self = .withdrawn(withdrawn)
        } else if let since {
            self = .silence(since: since, months: months)
        } else if let ground = ranking.ground {
            self = .ranking(ground)
        } else {
            return nil
        }
    }
}

/// The parts of a ranking while they are read.
private struct RankingParts {
    private var numbers: [UInt16: Int64] = [:]
    private var effectiveOn: CalendarDate?

    var ground: ABCGround? {
        guard let run = numbers[CauseTag.run], let effectiveOn else { return nil }
        return ABCGround(
            run: run, place: number(CauseTag.place), count: number(CauseTag.count), tenths: number(CauseTag.tenths), effectiveOn: effectiveOn)
    }

    mutating func take(_ field: RecordField) throws {
        switch field.tag {
        case CauseTag.run, CauseTag.place, CauseTag.count, CauseTag.tenths: numbers[field.tag] = try field.integer()
        case CauseTag.effectiveOn: effectiveOn = CalendarDate(isoText: try field.text())
        default: break
        }
    }

    private func number(_ tag: UInt16) -> Int { Int(numbers[tag] ?? 0) }
}

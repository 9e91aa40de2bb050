import Wording

/// The ranking on which a customer was given its ABC level, as its history tells it.
public struct ABCGround: Hashable, Sendable {
    /// Which run.
    public let run: Int64
    /// The customer's place in it.
    public let place: Int
    /// Among how many.
    public let count: Int
    /// The score in tenths.
    public let tenths: Int
    /// From which day on the level holds.
    public let effectiveOn: CalendarDate

    /// The ground in a sentence.
    var wording: Wording {
        let score = ABCScore.text(tenths: tenths)
        return Wording(
            "ABC 测算 \(run)：\(count) 家中第 \(place)，得分 \(score)，\(effectiveOn.isoText) 起生效",
            en: "ABC ranking \(run): place \(place) of \(count), score \(score), in force from \(effectiveOn.isoText)")
    }
}

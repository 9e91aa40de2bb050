import Vault

/// One thing that somebody does in the demonstration's past.
struct DemonstrationScene: Sendable {
    /// What is done.
    enum Step: Sendable {
        case create(CustomerContent)
        case change(@Sendable (inout CustomerContent) -> Void)
        case submit
        case file
        case sendBack(PrivateText)
        case open
        case deal(DealingEntry)
    }

    let at: Moment
    let part: DemonstrationPart
    /// Which customer, counted from 0.
    let customer: Int
    let step: Step
}

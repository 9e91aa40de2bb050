/// Something that happened, told to the pages that are open.
struct LiveEvent: Sendable, Hashable {
    /// The number of the trail's entry it is about; grows.
    let index: Int
    /// What kind of act: `customer.changed`.
    let kind: String
    /// The regions of pages it concerns, blanks between: `customers customer-KH-202405001`. No private value.
    let subject: String
    /// Who may know of it.
    var audience = LiveAudience.signedIn
}

/// Something that happened, told to the pages that are open.
struct LiveEvent: Sendable, Hashable {
    /// The number of the trail's entry it is about; grows.
    let index: Int
    /// What kind of act: `customer.changed`.
    let kind: String
    /// What it is about, as addresses name it: a customer's number. No private value.
    let subject: String
}

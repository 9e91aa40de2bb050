/// What one row of a sheet says.
struct RowReading: Sendable {
    /// What kind of row it is.
    enum Outcome: Sendable {
        /// A customer, with whatever could be read.
        case customer(CustomerContent)
        /// No customer can be made of it; the problems say why.
        case refused
        /// A sum, or the header once more.
        case total
        /// Nothing stands in the columns that are imported.
        case blank
    }

    /// The row's number as the file counts.
    let number: Int
    /// What kind of row it is.
    var outcome: Outcome
    /// Values that could not be taken, and why.
    var problems: [FieldProblem] = []
    /// Values that were taken and that a person should look at.
    var notices: [FieldProblem] = []
    /// Whether something that a contact has not agreed to was left out.
    var isMissingConsent = false

    /// The dealing of a row that is one, and the number of its customer where it says so; its customer's name stands in the content.
    var dealing: DealingContent?
    var customerNumber: String?

    /// The customer of the row, if it is one.
    var content: CustomerContent? {
        if case .customer(let content) = outcome { content } else { nil }
    }
}

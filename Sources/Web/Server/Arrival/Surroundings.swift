/// What stands around a signed-in person's pages beside their content.
struct Surroundings: Sendable, Equatable {
    /// The company whose archive this is.
    var companyName = ""
    /// Whether demonstration data is still in the archive.
    var isDemonstration = false
    /// How many things wait at a place, where some do.
    var waiting: [Place: Int] = [:]
    /// The number of the last change in the trail before the page was read; -1 before the first since the start.
    var lastChange = -1
}

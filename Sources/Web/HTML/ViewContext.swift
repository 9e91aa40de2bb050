/// What every page needs to know about the request it answers, apart from its own content.
struct ViewContext: Sendable {
    var tongue: Tongue = .zh
    var theme: Theme = .system
    var density: Density = .comfortable
    /// The token that each form carries, so that no other site can post in a person's name.
    var csrfToken: String
    /// Who is signed in; nil at the door.
    var viewer: Viewer?
    /// Path and query of this page, for forms that return to it.
    var path: String
    /// The places this person may go to, in the order of the navigation.
    var places: [Place] = []
    /// Whether there are customers to be found for this person.
    var seesCustomers: Bool { places.contains(.customers) }
    /// How many things wait at a place, where some do.
    var waiting: [Place: Int] = [:]
    /// What just happened, told once.
    var notice: Notice?
    /// The company whose archive this is.
    var companyName = ""
    /// Whether demonstration data is still in the archive.
    var isDemonstration = false
    /// Whether the reader may remove it.
    var mayRemoveDemonstration = false
    /// The number of the last change in the trail that the page may show; open pages ask for what came after.
    var lastChange = -1

    /// The reader's language, to be called with words in both.
    var t: Words { Words(tongue: tongue) }
}

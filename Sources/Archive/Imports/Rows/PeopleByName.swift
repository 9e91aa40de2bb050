import Language

/// The company's people as a sheet names them.
struct PeopleByName: Sendable {
    /// Whoever imports; nil when the program does it by itself.
    let importer: Person.ID?
    /// Nil for a name that several bear.
    private let byName: [String: Person.ID?]

    init(_ directory: Directory, importer: Person.ID?) {
        self.importer = importer
        var byName: [String: Person.ID?] = [:]
        for person in directory.people where !person.isDisabled {
            for name in Set([person.name, person.login].map(TextNormaliser.normalise)) {
                byName[name] = byName[name] == nil ? .some(person.id) : .some(nil)
            }
        }
        self.byName = byName
    }

    /// The one person of that name or login.
    func person(called text: String) -> Person.ID? {
        byName[TextNormaliser.normalise(text)] ?? nil
    }
}

import Archive

/// How open event streams are known: by person and session, so that those of either can be ended.
enum SessionKey {
    /// Such as `7/31`.
    static func text(person: Person.ID?, session: Int64) -> String {
        "\(prefix(person))\(session)"
    }

    /// What all of a person's keys begin with.
    static func prefix(_ person: Person.ID?) -> String {
        "\(person?.rawValue ?? 0)/"
    }
}

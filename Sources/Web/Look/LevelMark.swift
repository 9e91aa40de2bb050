/// The ABC level of a customer, as a letter that weighs more the higher it is.
enum LevelMark: String, Sendable, CaseIterable {
    case a = "A", b = "B", c = "C"

    func html(_ t: Words) -> HTML {
        """
        <span class="level level-\(rawValue.lowercased())" title="\(t("\(rawValue) 级", en: "Level \(rawValue)"))">\(rawValue)</span>
        """
    }
}

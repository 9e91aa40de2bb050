/// The signed-in person, as the pages address them.
struct Viewer: Sendable {
    var name: String
    /// Role and department, such as "销售 · 华东部".
    var position: String
}

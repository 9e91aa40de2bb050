/// The stylesheet, scripts and pictures built into the program, by name.
enum Assets {
    static let all: [Asset] = Embedded.files.map(Asset.init)

    static let style = address(of: "app.css")
    static let script = address(of: "app.js")
    static let htmx = address(of: "htmx.min.js")
    static let icons = address(of: "icons.svg")
    static let seal = address(of: "seal.svg")

    /// The asset served at a path such as `/assets/app.0123456789ab.css`; nil when there is none of this content.
    static func asset(at path: String) -> Asset? {
        byPath[path]
    }

    private static let byPath = Dictionary(all.map { ($0.address.text, $0) }, uniquingKeysWith: { first, _ in first })

    /// An unknown name leads home instead of failing; the tests load every asset a page names.
    private static func address(of name: String) -> Address {
        all.first { $0.name == name }?.address ?? .home
    }
}

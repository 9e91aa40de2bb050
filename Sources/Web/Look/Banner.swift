/// A sentence above a page that the reader should know before going on.
struct Banner: Sendable {
    enum Kind: String, Sendable {
        case info, success, warning, refusal

        var icon: Icon {
            switch self {
            case .info: .info
            case .success: .circleCheck
            case .warning: .triangleAlert
            case .refusal: .circleX
            }
        }
    }

    var kind: Kind
    var title: String
    /// What follows from it or can be done, marked up.
    var body: HTML = .empty

    var html: HTML {
        """
        <div class="banner banner-\(kind.rawValue)" role="\(kind == .refusal ? "alert" : "status")">\(kind.icon.html())\
        <div><b class="banner-title">\(title)</b>\(body)</div></div>
        """
    }
}

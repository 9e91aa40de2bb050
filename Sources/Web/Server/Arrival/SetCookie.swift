/// A cookie to be set: HttpOnly, SameSite=Lax, for the whole site, and Secure when served over TLS.
struct SetCookie: Sendable, Equatable {
    let name: CookieName
    /// Letters, digits, `-` and `_` only; anything else is refused by `init`.
    let value: String
    /// How long the browser keeps it; nil until it is closed, zero to delete it.
    let secondsMax: Int?

    /// Nil when the value holds a character that could end it.
    init?(_ name: CookieName, _ value: String, secondsMax: Int? = nil) {
        guard value.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !",;\\\"".utf8.contains($0) }) else { return nil }
        self.init(known: name, value, secondsMax: secondsMax)
    }

    /// Takes a cookie away.
    static func deletion(of name: CookieName) -> SetCookie {
        SetCookie(known: name, "", secondsMax: 0)
    }

    /// The header's value.
    func text(isTLS: Bool) -> String {
        var text = "\(name.text(isTLS: isTLS))=\(value); Path=/; HttpOnly; SameSite=Lax"
        if isTLS { text += "; Secure" }
        if let secondsMax { text += "; Max-Age=\(secondsMax)" }
        return text
    }

    private init(known name: CookieName, _ value: String, secondsMax: Int?) {
        self.name = name
        self.value = value
        self.secondsMax = secondsMax
    }
}

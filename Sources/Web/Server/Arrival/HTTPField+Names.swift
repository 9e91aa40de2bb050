import HTTPTypes

/// Header names that HTTPTypes does not know.
extension HTTPField.Name {
    static let forwardedFor = known("X-Forwarded-For")
    static let forwardedProto = known("X-Forwarded-Proto")
    static let forwardedHost = known("X-Forwarded-Host")
    static let secFetchSite = known("Sec-Fetch-Site")
    static let secFetchDest = known("Sec-Fetch-Dest")
    static let formToken = known("X-CSRF-Token")
    static let idempotencyKey = known("Idempotency-Key")
    static let lastEventID = known("Last-Event-ID")
    static let htmxRequest = known("HX-Request")
    static let htmxRedirect = known("HX-Redirect")
    static let kedangLive = known("Kedang-Live")
    static let referrerPolicy = known("Referrer-Policy")
    static let permissionsPolicy = known("Permissions-Policy")
    static let openerPolicy = known("Cross-Origin-Opener-Policy")
    static let resourcePolicy = known("Cross-Origin-Resource-Policy")
    static let frameOptions = known("X-Frame-Options")
    static let requestNumber = known("X-Request-ID")

    /// The names above are valid; should one not be, the header goes by a name nobody reads.
    private static func known(_ name: String) -> HTTPField.Name {
        HTTPField.Name(name) ?? .server
    }
}

import HTTPTypes
import Hummingbird

extension Reply {
    /// How long a deed waits in the browser for its page, in seconds.
    private static let deedSecondsMax = 60

    /// On to another page, which tells once what was done.
    static func redirect(to address: Address, telling kind: Deed.Kind, number: String? = nil) -> Reply {
        var reply = redirect(to: address)
        reply.deed = Deed(kind, number: number)
        return reply
    }

    /// The same with the cookie that takes its deed to the next page, or without the one that this page told.
    func handingOn(_ tokens: FormTokens, to request: Request, _ context: WebContext) -> Reply {
        if let deed { return with(SetCookie(.deed, tokens.signed(deed.text), secondsMax: Self.deedSecondsMax)) }
        let isTold = isPage && context.cookies[.deed, isTLS: context.isTLS] != nil && request.opensPage
        return isTold ? with(.deletion(of: .deed)) : self
    }
}

extension Request {
    /// Whether a browser asks for a page to show as a whole, rather than one of our scripts for a piece of it.
    fileprivate var opensPage: Bool {
        headers[.htmxRequest] == nil && headers[.kedangLive] == nil
            && (headers[.secFetchDest].map { $0 == "document" } ?? true)
    }
}

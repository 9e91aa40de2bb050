import Foundation
import HTTPTypes
import Hummingbird

/// Whether a browser says that a request comes from another site.
enum Provenance {
    /// False when `Sec-Fetch-Site` or `Origin` name another site. Programs send neither.
    static func isOwnSite(_ headers: HTTPFields, host: String) -> Bool {
        if let site = headers[.secFetchSite], site != "same-origin", site != "none" { return false }
        guard let origin = headers[.origin] else { return true }
        guard let scheme = origin.range(of: "://"), !host.isEmpty else { return false }
        return plain(String(origin[scheme.upperBound...])) == plain(host)
    }

    /// Without a port that goes without saying.
    private static func plain(_ host: String) -> String {
        let lowered = host.lowercased()
        for port in [":80", ":443"] where lowered.hasSuffix(port) { return String(lowered.dropLast(port.count)) }
        return lowered
    }
}

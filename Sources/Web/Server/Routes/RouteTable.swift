import HTTPTypes
import Hummingbird

/// All routes, checked against each other.
struct RouteTable: Sendable {
    let routes: [Route]

    /// - Throws: `RouteTableError` for the first route that cannot stand beside the others.
    init(_ routes: [Route]) throws(RouteTableError) {
        var seen: Set<String> = []
        var captures: [String: String] = [:]
        for route in routes {
            guard seen.insert("\(route.method) \(route.path)").inserted else { throw .duplicate(route.path) }
            try Self.check(route.path, &captures)
        }
        self.routes = routes
    }

    /// The methods served at each path.
    var methodsByPath: [String: [HTTPRequest.Method]] {
        Dictionary(grouping: routes, by: \.path).mapValues { $0.map(\.method) }
    }

    private static func check(_ path: String, _ captures: inout [String: String]) throws(RouteTableError) {
        guard path.hasPrefix("/") else { throw .malformedPath(path) }
        var place = ""
        for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: path == "/") {
            guard isPlain(part) else { throw .malformedPath(path) }
            guard part.hasPrefix(":") else {
                place += "/\(part)"
                continue
            }
            guard captures[place, default: String(part)] == part else { throw .captureNamedTwice(path) }
            captures[place] = String(part)
            place += "/:"
        }
    }

    private static func isPlain(_ part: Substring) -> Bool {
        let name = part.hasPrefix(":") ? part.dropFirst() : part
        return !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}

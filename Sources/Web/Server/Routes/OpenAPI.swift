import HTTPTypes

/// The description of the API (OpenAPI 3.1), written from the route table, so that it cannot say what is not so.
struct OpenAPI: Sendable {
    let table: RouteTable
    /// The schemas that routes refer to by name.
    let schemas: [(name: String, schema: Schema)]
    let version: String

    /// The document as JSON.
    func json() -> [UInt8] {
        var writer = JSONWriter(capacity: 65_536)
        writer.object { document in
            document.member("openapi", "3.1.0")
            document.member("info") { info in
                info.member("title", "客档 Kedang")
                info.member("version", version)
            }
            document.member("paths") { writePaths(into: &$0) }
            document.member("components") { writeComponents(into: &$0) }
        }
        return writer.bytes
    }

    private func writePaths(into paths: inout JSONWriter) {
        let routes = Dictionary(grouping: table.routes.filter(\.isAPI), by: \.path)
        for (path, routes) in routes.sorted(by: { $0.key < $1.key }) {
            paths.member(Self.template(path)) { methods in
                for route in routes.sorted(by: { $0.method.rawValue < $1.method.rawValue }) {
                    methods.member(route.method.rawValue.lowercased()) {
                        OpenAPIOperation(route: route).write(into: &$0)
                    }
                }
            }
        }
    }

    private func writeComponents(into components: inout JSONWriter) {
        components.member("schemas") { list in
            for schema in schemas + [("Problem", Self.problem)] {
                list.member(schema.name) { schema.schema.write(into: &$0) }
            }
        }
        components.member("securitySchemes") { schemes in
            schemes.member("bearer") { scheme in
                scheme.member("type", "http")
                scheme.member("scheme", "bearer")
            }
        }
    }

    /// `/customers/:number` as `/customers/{number}`.
    static func template(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }
            .joined(separator: "/")
    }

    /// RFC 9457, with this program's own members.
    private static let problem = Schema.object([
        .init("type", .text()), .init("title", .text()), .init("status", .integer()),
        .init("detail", .text(), isRequired: false), .init("requestId", .text()),
        .init(
            "errors",
            .list(.object([.init("field", .text()), .init("zh", .text()), .init("en", .text())])), isRequired: false),
    ])
}

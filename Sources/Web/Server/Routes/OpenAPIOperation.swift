import HTTPTypes

/// One operation in the API's description.
struct OpenAPIOperation {
    let route: Route

    func write(into operation: inout JSONWriter) {
        operation.member("summary", "\(route.summary.zh) / \(route.summary.en)")
        operation.member("operationId", operationID)
        operation.key("security")
        operation.array { list in
            if route.access != .everyone { list.object { $0.member("bearer", [String]()) } }
        }
        writeParameters(into: &operation)
        writeBody(into: &operation)
        operation.member("responses") { writeResponses(into: &$0) }
    }

    /// `get_customers_number`
    private var operationID: String {
        let parts = route.path.dropFirst(Route.apiPrefix.count).split { !$0.isLetter && !$0.isNumber }
        return ([route.method.rawValue.lowercased()] + parts.map(String.init)).joined(separator: "_")
    }

    private func writeParameters(into operation: inout JSONWriter) {
        let captures = route.path.split(separator: "/").filter { $0.hasPrefix(":") }.map { capture in
            RouteParameter(
                name: String(capture.dropFirst()), place: .path, schema: .text(),
                meaning: Bilingual("路径中的值", en: "From the path"), isRequired: true)
        }
        operation.member("parameters", each: captures + route.parameters + repeating) { parameter, object in
            object.member("name", parameter.name)
            object.member("in", parameter.place.rawValue)
            object.member("required", parameter.isRequired)
            object.member("description", "\(parameter.meaning.zh) / \(parameter.meaning.en)")
            object.member("schema") { parameter.schema.write(into: &$0) }
        }
    }

    /// The header by which an act that is sent twice is done once.
    private var repeating: [RouteParameter] { Idempotence.covers(route) ? [.idempotencyKey] : [] }

    private func writeBody(into operation: inout JSONWriter) {
        guard let type = bodyType else { return }
        operation.member("requestBody") { body in
            body.member("content") { content in
                content.member(type) { media in
                    media.member("schema") { (route.takes ?? .object([])).write(into: &$0) }
                }
            }
        }
    }

    private var bodyType: String? {
        switch route.body {
        case .none: nil
        case .form: "application/x-www-form-urlencoded"
        case .json: route.takes == nil ? nil : "application/json"
        case .upload: "multipart/form-data"
        }
    }

    private func writeResponses(into responses: inout JSONWriter) {
        responses.member(String(route.answers.code)) { response in
            response.member("description", "成功 / Success")
            guard let gives = route.gives else { return }
            response.member("content") { content in
                content.member(gives.mediaType) { media in media.member("schema") { gives.write(into: &$0) } }
            }
        }
        responses.member("default") { response in
            response.member("description", "问题 / Problem")
            response.member("content") { content in
                content.member(HTTPProblem.contentType) { media in
                    media.member("schema") { Schema.named("Problem").write(into: &$0) }
                }
            }
        }
    }
}

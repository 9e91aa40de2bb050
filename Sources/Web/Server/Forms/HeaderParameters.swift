/// A header value with parameters, such as `form-data; name="a"; filename="b"` (RFC 9110, 5.6.6).
struct HeaderParameters: Sendable, Equatable {
    /// What stands before the first `;`, in lower case.
    let value: String
    private let parameters: [String: String]

    /// Reads as browsers write: a quoted value may hold `\"` and `%22` for a quotation mark. What cannot be read is
    /// left out.
    init(_ text: String) {
        var rest = text[...]
        value = Self.take(&rest, until: ";").trimmed.lowercased()
        var parameters: [String: String] = [:]
        while !rest.isEmpty {
            let name = Self.take(&rest, until: "=;").trimmed.lowercased()
            let parameter = Self.parameterValue(&rest)
            if !name.isEmpty, parameters[name] == nil { parameters[name] = parameter }
        }
        self.parameters = parameters
    }

    subscript(_ name: String) -> String? { parameters[name] }

    /// The text of a value in the extended notation `UTF-8''%e5%ae%a2` (RFC 8187); nil in another charset.
    static func extended(_ text: String) -> String? {
        let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return nil }
        return PercentDecoding.text(parts[2].utf8, plusIsSpace: false)
    }

    private static func take(_ rest: inout Substring, until stops: String) -> Substring {
        let end = rest.firstIndex { stops.contains($0) } ?? rest.endIndex
        defer { rest = rest[end...].first == "=" ? rest[end...] : rest[end...].dropFirst() }
        return rest[..<end]
    }

    private static func parameterValue(_ rest: inout Substring) -> String {
        guard rest.first == "=" else { return "" }
        rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
        guard rest.first == "\"" else { return String(take(&rest, until: ";").trimmed) }
        rest = rest.dropFirst()
        return quoted(&rest)
    }

    private static func quoted(_ rest: inout Substring) -> String {
        var text = ""
        while let next = rest.popFirst(), next != "\"" {
            if next == "\\", rest.first == "\"" || rest.first == "\\", let escaped = rest.popFirst() {
                text.append(escaped)
            } else {
                text.append(next)
            }
        }
        _ = take(&rest, until: ";")
        return text.replacing("%22", with: "\"")
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = drop { $0 == " " || $0 == "\t" }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}

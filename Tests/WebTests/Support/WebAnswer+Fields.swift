import Archive
import TestSupport

@testable import Web

extension WebAnswer {
    /// The inputs, chosen options and texts of the page's forms with their values, as a browser would send them.
    var fields: [(name: String, value: String)] {
        let inputs = text.matches(of: /<input[^>]*?>/).compactMap { Self.input(String($0.output)) }
        let areas = text.matches(of: /<textarea[^>]*? name="([^"]+)"[^>]*>([^<]*)<\/textarea>/).map { match in
            (name: String(match.output.1), value: Self.unescaped(String(match.output.2)))
        }
        let selects = text.matches(of: /<select[^>]*? name="([^"]+)"[^>]*>(.*?)<\/select>/).compactMap { match in
            String(match.output.2).firstMatch(of: /<option value="([^"]*)" selected>/).map { chosen in
                (name: String(match.output.1), value: Self.unescaped(String(chosen.output.1)))
            }
        }
        return inputs + areas + selects
    }

    private static func input(_ tag: String) -> (name: String, value: String)? {
        guard let name = tag.firstMatch(of: /\sname="([^"]+)"/)?.output.1, name != "q" else { return nil }
        let isChoice = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"")
        guard !isChoice || tag.contains(" checked") else { return nil }
        let value = tag.firstMatch(of: /\svalue="([^"]*)"/)?.output.1 ?? ""
        return (String(name), unescaped(String(value)))
    }

    private static func unescaped(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}

extension SiteForm {
    /// The fields of a page's forms, sent back with what was changed in them.
    static func text(of fields: [(name: String, value: String)]) -> String {
        let address: Address = "/?\(query: fields)"
        return String(address.text.dropFirst(2))
    }
}

extension SiteVisit {
    /// The number of a draft of 李销售 that has all it needs; its version is 1.
    func draft(_ name: String = "杭州西湖机械有限公司") async throws -> String {
        let source = cast.id(.li)
        return try await cast.work(as: .li) { try $0.customers.create(Cast.content(name, source: source)).number }
    }
}

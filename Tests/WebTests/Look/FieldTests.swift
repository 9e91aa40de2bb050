import Foundation
import Testing

@testable import Web

@Suite("Form fields")
struct FieldTests {
    private let t = Words(tongue: .zh)

    @Test("A refused answer keeps what was typed, is marked, and says why where it is read out")
    func keepsRefusedAnswer() {
        let field = Field(name: "phone", label: "电话", control: .line(kind: "tel"), value: "\"138\"", isRequired: true, error: "少一位")
        let html = field.html(t).string
        #expect(html.contains("value=\"&quot;138&quot;\""))
        #expect(html.contains("aria-invalid=\"true\""))
        #expect(html.contains("aria-describedby=\"field-phone-note\""))
        #expect(html.contains("id=\"field-phone-note\""))
        #expect(html.contains("少一位"))
    }

    @Test("A problem on top of the form leads to its field")
    func linksProblems() {
        let field = Field(name: "phone", label: "电话", control: .line(), error: "少一位")
        let summary = problemSummary([field].compactMap(\.problem), t).string
        #expect(summary.contains("href=\"#\(field.id)\""))
        #expect(field.html(t).string.contains("id=\"\(field.id)\""))
    }

    @Test("A form without problems has no summary")
    func omitsEmptySummary() {
        #expect(problemSummary([], t).isEmpty)
    }

    @Test("The chosen answer is the only one chosen")
    func choosesOne() {
        let field = Field(name: "level", label: "级别", control: .select([Choice("A", "A"), Choice("B", "B")]), value: "B")
        #expect(field.html(t).string.components(separatedBy: " selected").count == 2)
        #expect(field.html(t).string.contains("value=\"B\" selected"))
    }
}

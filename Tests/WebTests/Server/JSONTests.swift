import Archive
import Foundation
import HTTPTypes
import Testing

@testable import Web

@Suite("JSON")
struct JSONTests {
    @Test("is written so that a decoder reads the same")
    func written() throws {
        var writer = JSONWriter()
        let text = "客户 \" \\ \n \u{1} </script> 😀"
        writer.object { object in
            object.member("text", text)
            object.member("none", String?.none)
            object.member("number", -7)
            object.member("list", ["a", "b"])
            object.member("each", each: [1, 2]) { number, row in row.member("n", number) }
            object.key("empty")
            object.array { _ in }
            object.member("inner") { $0.member("flag", true) }
        }
        let value = try #require(JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any])
        #expect(value["text"] as? String == text)
        #expect(value["none"] is NSNull)
        #expect(value["number"] as? Int == -7)
        #expect(value["list"] as? [String] == ["a", "b"])
        #expect((value["each"] as? [[String: Int]])?.map { $0["n"] } == [1, 2])
        #expect((value["empty"] as? [Any])?.isEmpty == true)
        #expect((value["inner"] as? [String: Bool]) == ["flag": true])
        #expect(!writer.bytes.contains(UInt8(ascii: "<")))
    }

    @Test(
        "names the field that does not fit",
        arguments: [
            (#"{"staffCount":3}"#, 422, "name"), (#"{"name":"a","staffCount":"x"}"#, 422, "staffCount"),
            (#"{"name":"a","staffCount":3,"contacts":[{"name":"b"},{}]}"#, 422, "contacts[1].name"),
            (#"{"name":null,"staffCount":3}"#, 422, "name"), ("{", 400, nil), ("", 400, nil), ("[]", 422, ""),
        ])
    func named(text: String, status: Int, field: String?) throws {
        let problem = #expect(throws: HTTPProblem.self) {
            try JSONBody.decode(SampleRoutes.Draft.self, from: text.utf8)
        }
        #expect(problem?.status.code == status)
        #expect(problem?.fields.first?.field == field)
    }

    @Test("that nests without end is refused")
    func deep() {
        #expect(throws: HTTPProblem.self) {
            try JSONBody.decode(SampleRoutes.Draft.self, from: String(repeating: "[", count: 100_000).utf8)
        }
    }
}

import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("A restart of the server", .onBothEngines)
struct RestartTests {
    @Test("leaves people signed in and their open forms good")
    func openForm() async throws {
        try await withSite { site in
            var li = try await site.browser(.li)
            let number = try await site.draft()
            let form = try await li.get("/customers/\(number)/edit")
            var again = WebClient(try Site(archive: site.cast.archive).responder())
            for (name, value) in li.cookies { again.keepCookie(name, value) }
            var fields = form.fields.filter { $0.name != "name" }
            fields.append(("name", "宁波港口物流有限公司"))
            let answer = try await again.post("/customers/\(number)", form: SiteForm.text(of: fields))
            #expect(answer.headers[.location] == "/customers/\(number)")
        }
    }

    @Test("gives another archive other tokens")
    func otherArchive() async throws {
        let (one, other) = (try await Cast(), try await Cast())
        #expect(try one.archive.formKey().count == 32)
        #expect(try one.archive.formKey() == one.archive.formKey())
        #expect(try one.archive.formKey() != other.archive.formKey())
        let again = try await Cast.open(one.folder, key: one.key, clock: one.clock)
        #expect(try again.formKey() == one.archive.formKey())
        for archive in [again, one.archive, other.archive] { try await archive.close() }
    }
}

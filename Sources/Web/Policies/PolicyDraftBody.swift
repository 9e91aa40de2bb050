import Archive
import Foundation

/// A draft as a program gives it, but for the policies, which are merged into those in force.
struct PolicyDraftBody: Decodable, Sendable {
    var executing: String?
    var supervising: String?
    var verifying: String?
    var note: String?

    func head(over known: PolicyHead) -> PolicyHead {
        var head = known
        head.executing = executing ?? head.executing
        head.supervising = supervising ?? head.supervising
        head.verifying = verifying ?? head.verifying
        head.note = note ?? head.note
        return head
    }

    /// - Throws: `HTTPProblem` 400 when it is no object, 422 naming a member that does not fit or is unknown.
    func policies(_ json: [UInt8], of document: PolicyDocument, over current: Policies) throws -> Policies {
        guard let body = try? JSONSerialization.jsonObject(with: Data(json)) as? [String: Any] else { throw HTTPProblem.notJSON }
        guard let changes = body["policies"] as? [String: Any] else { throw HTTPProblem.invalid([.notAllowed("policies")]) }
        if let foreign = changes.keys.sorted().first(where: { !document.says($0) }) {
            throw HTTPProblem.invalid([.notAllowed("policies.\(foreign)")])
        }
        return try current.merging([UInt8](try JSONSerialization.data(withJSONObject: changes)))
    }
}

extension JSONWriter {
    /// The members of a document.
    mutating func policyFile(_ file: PolicyFile, _ words: PolicyWords) {
        member("document", file.document.rawValue)
        member("code", file.document.code)
        member("name", words.name(of: file.document))
        member("effective") { $0.policyVersion(file.effective) }
        if let draft = file.draft {
            member("draft") { $0.policyVersion(draft) }
        } else {
            member("draft", nil as String?)
        }
        member("isDraftOutdated", file.isDraftOutdated)
    }

    /// The members of a version.
    mutating func policyVersion(_ version: PolicyVersion) {
        member("number", version.number)
        member("mark", version.mark)
        member("changeCount", version.changeCount)
        member("draftedBy", version.drafted.personID.map { Int($0.rawValue) })
        member("draftedAt", version.drafted.at.isoText)
        member("reviewedBy", version.reviewed?.personID.map { Int($0.rawValue) })
        member("reviewedAt", version.reviewed?.at.isoText)
        member("approvedBy", version.approved?.personID.map { Int($0.rawValue) })
        member("approvedAt", version.approved?.at.isoText)
        member("executing", version.head.executing)
        member("supervising", version.head.supervising)
        member("verifying", version.head.verifying)
        member("note", version.head.note)
        key("policies")
        raw(version.part)
    }
}

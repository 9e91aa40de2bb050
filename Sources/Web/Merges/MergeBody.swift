import Archive
import Vault

/// A merge as a form or a program gives it.
struct MergeBody: Decodable, Sendable {
    var kept: String
    var keptVersion: Int64
    var absorbed: String
    var absorbedVersion: Int64
    /// The fields in which the absorbed one's word is taken.
    var taking: [String] = []
    var reason = ""

    /// Nil where it does not say which versions were seen.
    init?(_ form: Form) {
        guard let kept = form.text("kept"), let absorbed = form.text("absorbed"),
            let versions = form.text("versions")?.split(separator: "-").compactMap({ Int64($0) }), versions.count == 2
        else { return nil }
        (self.kept, self.absorbed) = (kept, absorbed)
        (keptVersion, absorbedVersion) = (versions[0], versions[1])
        taking = form.entries.filter { $0.name.hasPrefix(Self.choicePrefix) && $0.value == "right" }.map { String($0.name.dropFirst(Self.choicePrefix.count)) }
        reason = form.raw("reason") ?? ""
    }

    static let choicePrefix = "take-"

    enum CodingKeys: CodingKey {
        case kept, keptVersion, absorbed, absorbedVersion, taking, reason
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        kept = try values.decode(String.self, forKey: .kept)
        keptVersion = try values.decode(Int64.self, forKey: .keptVersion)
        absorbed = try values.decode(String.self, forKey: .absorbed)
        absorbedVersion = try values.decode(Int64.self, forKey: .absorbedVersion)
        taking = try values.decodeIfPresent([String].self, forKey: .taking) ?? []
        reason = try values.decodeIfPresent(String.self, forKey: .reason) ?? ""
    }

    var draft: MergeDraft {
        MergeDraft(
            kept: kept, from: keptVersion, absorbed: absorbed, from: absorbedVersion, taking: Set(taking), reason: PrivateText(reason))
    }
}

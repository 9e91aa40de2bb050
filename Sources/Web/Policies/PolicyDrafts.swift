import Archive

/// Drafts of some documents, as a page of the settings meets them.
enum PolicyDrafts {
    /// A version of all drafts together, for forms; 0 where there is none.
    static func fingerprint(_ files: [PolicyFile]) -> Int {
        let drafts = files.compactMap(\.draft)
        guard !drafts.isEmpty else { return 0 }
        return Fingerprint.of(drafts.map { "\($0.document.rawValue)|\($0.drafted.at.rawValue)|\($0.revision)" }.joined(separator: "\u{1F}"))
    }

    /// The policies as they would be with the drafts approved.
    static func policies(_ files: [PolicyFile], over current: Policies) throws -> Policies {
        try files.compactMap(\.draft).reduce(current) { policies, draft in try draft.policies(over: policies) }
    }
}

extension PolicyFile {
    /// A version of the document as it stands, for `ETag` and forms: another one with each version that comes into force and each change of the draft.
    var fingerprint: Int {
        Fingerprint.of("\(document.rawValue)|\(effective.number)|\(draft?.drafted.at.rawValue ?? 0)|\(draft?.revision ?? 0)")
    }
}

extension PolicyDocument {
    /// Where its page is.
    var address: Address { "/settings/policies/\(rawValue)" }
}

import Foundation

extension Policies {
    /// What one document says, as a JSON object with the names that the API uses.
    public func part(_ document: PolicyDocument) throws -> [UInt8] {
        let names = Set(document.keys.map(\.rawValue))
        let part = try members().filter { names.contains($0.key) }
        return [UInt8](try JSONSerialization.data(withJSONObject: part, options: .sortedKeys))
    }

    /// These policies with what a document says in the place of theirs; what it does not name, for an older program wrote it, stays.
    ///
    /// - Parameter json: as ``part(_:)`` gives it.
    func with(_ document: PolicyDocument, saying json: [UInt8]) throws -> Policies {
        var all = try members()
        let part = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any] ?? [:]
        for key in document.keys { all[key.rawValue] = part[key.rawValue] ?? all[key.rawValue] }
        return try JSONDecoder().decode(Policies.self, from: JSONSerialization.data(withJSONObject: all))
    }

    /// These policies with what other policies say in the place of a document.
    public func taking(_ document: PolicyDocument, from other: Policies) throws -> Policies {
        try with(document, saying: other.part(document))
    }

    /// The documents in which other policies say something else.
    public func documentsChanged(in other: Policies) throws -> [PolicyDocument] {
        try PolicyDocument.allCases.filter { try taking($0, from: other) != self }
    }

    private func members() throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: JSONEncoder().encode(self)) as? [String: Any] ?? [:]
    }
}

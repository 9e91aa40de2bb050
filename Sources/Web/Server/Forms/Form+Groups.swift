extension Form {
    /// How many groups of one name are read; a form with more is cut off by `Form.entriesMax` long before.
    static let groupsMax = 200

    /// The groups of fields named `contacts[0][name]`, in the order of their numbers, each as a form of its own
    /// (`name`). Fields that do not have this shape, or whose number has more than 4 digits, are left out.
    func groups(_ name: String) -> [Form] {
        var members: [Int: [Entry]] = [:]
        for entry in entries {
            guard let (index, field) = Self.member(entry.name, of: name) else { continue }
            members[index, default: []].append(Entry(name: field, value: entry.value))
        }
        return members.sorted { $0.key < $1.key }.prefix(Self.groupsMax).map { Form(entries: $0.value) }
    }

    /// `contacts[12][name]` as (12, "name").
    private static func member(_ text: String, of name: String) -> (index: Int, field: String)? {
        guard text.hasPrefix(name + "["), text.hasSuffix("]") else { return nil }
        let parts = text.dropFirst(name.count + 1).dropLast().components(separatedBy: "][")
        guard parts.count == 2, (1...4).contains(parts[0].utf8.count), let index = Int(parts[0]), index >= 0
        else { return nil }
        return (index, parts[1])
    }
}

extension Substring {
    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}

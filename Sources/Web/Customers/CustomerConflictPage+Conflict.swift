import Archive
import HTTPTypes

extension CustomerConflictPage {
    /// - Parameter answers: the form as it was sent, to be carried along word for word.
    init(_ conflict: EntryConflict, answers: Form, _ words: CustomerWords) {
        let current = conflict.current
        self.init(
            number: current.number, name: words.sight.text(current.content.name),
            otherSaved: "\(words.name(of: current.changedByID)) · \(words.time(current.updatedAt))",
            version: Int(current.version), base: Int(conflict.base.version),
            rows: conflict.mine.map { Self.row($0, words) },
            kept: answers.entries.filter { Self.isAnswer($0.name) }.map { ($0.name, $0.value) })
    }

    /// Two values that look the same behind their masks are told apart in words.
    private static func row(_ change: FieldChange, _ words: CustomerWords) -> Comparison.Row {
        let mine = words.text(of: change.after, in: change)
        let theirs = words.text(of: change.before, in: change)
        let mark = words.t("（您改过）", en: " (changed by you)")
        return Comparison.Row(
            field: words.name(of: change), left: mine == theirs ? (mine ?? "") + mark : mine, right: theirs,
            choiceName: "take-\(change.name)")
    }

    private static func isAnswer(_ name: String) -> Bool {
        name.hasPrefix("contacts") || OwnField.id(named: name) != nil || CustomerField(rawValue: name) != nil
    }
}

extension EntryConflict {
    /// For programs: the version in force and the one the change was made on, both whole (412).
    func problem(_ words: CustomerWords) -> HTTPProblem {
        var problem = HTTPProblem.changed(current: current.version)
        problem.members += [
            ("current", json { $0.customer(current, words) }),
            (
                "base",
                json { writer in
                    writer.member("version", Int(base.version))
                    writer.content(base.content, words, isPast: true)
                }
            ),
        ]
        problem.headers[.eTag] = Etag(version: Int(current.version)).text
        return problem
    }

    private func json(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.object(write)
        return writer.bytes
    }
}

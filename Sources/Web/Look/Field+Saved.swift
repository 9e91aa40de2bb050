extension [Field] {
    /// Answers written on an older version, each that differs with what is saved now beside it.
    ///
    /// - Parameter saved: the same fields as they are saved.
    func beside(_ saved: [Field], _ t: Words) -> [Field] {
        let savedByID = Dictionary(saved.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return map { field in
            guard let theirs = savedByID[field.id], theirs.answer(t) != field.answer(t) else { return field }
            var field = field
            field.saved = theirs.answer(t)
            return field
        }
    }

    /// Puts back what was typed on a line, word for word, whatever could be read of it.
    func typed(_ form: Form) -> [Field] {
        map { field in
            guard case .line(let kind, _, _) = field.control, kind.description != "password" else { return field }
            var field = field
            field.value = form.raw(field.name) ?? field.value
            return field
        }
    }
}

extension Field {
    /// The answer in words, such as the labels of what is chosen.
    func answer(_ t: Words) -> String {
        let answer =
            switch control {
            case .line, .lines, .suggestions: value
            case .select(let choices), .chips(let choices): choices.first { $0.value == value }?.label ?? value
            case .manyChips(let choices): choices.filter(\.isChosen).map(\.label).joined(separator: t("、", en: ", "))
            case .checkbox: value == "yes" ? t("是", en: "yes") : t("否", en: "no")
            }
        return answer.isEmpty ? t("空", en: "empty") : answer
    }
}

extension Banner {
    /// Says that somebody else saved first, and what to do.
    static func changedMeanwhile(_ t: Words) -> Banner {
        Banner(
            kind: .warning,
            title: t(
                "您填写期间，别人保存了修改。您填的都在，已保存的写在旁边；核对后再保存，就以您填的为准。",
                en:
                    "While you were writing, somebody else saved a change. All you wrote is here, with what is saved beside it; save again and yours holds."
            ))
    }
}

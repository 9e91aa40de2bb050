/// Two readings of the same archive beside each other: yours and theirs, existing and incoming, before and after.
struct Comparison: Sendable {
    struct Row: Sendable {
        var field: String
        var left: String?
        var right: String?
        /// Set on forms where the reader chooses: the field's name.
        var choiceName: String?

        var differs: Bool { left != right }
    }

    var caption: String
    var leftTitle: String
    var rightTitle: String
    var rows: [Row]
    /// Whether rows that differ say so; of no use where all do.
    var marksDifferences = true

    /// Whether any row differs.
    var differs: Bool { rows.contains(where: \.differs) }

    func html(_ t: Words) -> HTML {
        """
        <div class="table-frame" tabindex="0" role="region" aria-label="\(caption)"><table class="comparison">
        <caption class="unseen">\(caption)</caption>
        <thead><tr><th scope="col">\(t("字段", en: "Field"))</th><th scope="col">\(leftTitle)</th><th scope="col">\(rightTitle)</th></tr></thead>
        <tbody>\(rows.map { row($0, t) })</tbody></table></div>
        """
    }

    private func row(_ row: Row, _ t: Words) -> HTML {
        """
        <tr\(if: row.differs, #" class="differs""#)><th scope="row">\(row.field)\(if: row.differs && marksDifferences, differenceMark(t))</th>\
        <td>\(cell(row, row.left, "left", t))</td><td>\(cell(row, row.right, "right", t))</td></tr>
        """
    }

    private func cell(_ row: Row, _ value: String?, _ side: String, _ t: Words) -> HTML {
        let shown: HTML = value.map { "\($0)" } ?? #"<span class="fact-none">\#(t("空", en: "empty"))</span>"#
        guard let name = row.choiceName, row.differs else { return shown }
        return """
            <label class="comparison-choice"><input type="radio" name="\(name)" value="\(side)"\(if: side == "left", " checked")> <span>\(shown)</span></label>
            """
    }

    private func differenceMark(_ t: Words) -> HTML {
        """
         <span class="difference">\(t("不同", en: "differs"))</span>
        """
    }
}

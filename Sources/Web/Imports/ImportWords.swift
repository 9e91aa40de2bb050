import Archive
import Vault

/// What is said of an import in the reader's language.
extension CustomerWords {
    /// A value of a column as the reader may see it: what goes to a field that is masked is masked here too.
    func sample(_ value: PrivateText, of target: ColumnTarget) -> String {
        guard let mask = target.mask else { return sight.text(value) }
        return sight.shown(value, mask)?.text ?? ""
    }

    /// A number with commas: 1,203.
    func count(_ number: Int) -> String {
        let digits = Array(String(number))
        return String(
            digits.enumerated().flatMap { place, digit in
                place > 0 && (digits.count - place) % 3 == 0 ? [",", digit] : [digit]
            })
    }

    /// Everything that is to be said of a row, in one line.
    func reason(for row: ImportRow) -> String {
        var parts = (row.dealing.map { [line(of: $0)] } ?? []) + row.problems.map { t(Bilingual($0.wording)) }
        if !row.missing.isEmpty {
            let names = row.missing.map(name(of:)).joined(separator: t("、", en: ", "))
            parts.append(t("缺少：\(names)", en: "Missing: \(names)"))
        }
        parts += row.notices.map { t(Bilingual($0.wording)) }
        return parts.joined(separator: t("；", en: "; "))
    }

    /// A dealing in one line: day, goods, amount.
    private func line(of dealing: DealingContent) -> String {
        [dealing.day.isoText, goods(of: dealing), text(of: dealing.amount)].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// What speaks for a row being a duplicate.
    func evidence(of match: RowMatch) -> String {
        match.evidence.map { t(Bilingual($0.wording)) }.joined(separator: t("、", en: ", "))
    }

    /// What a row resembles: a number, a row, or only whose it is.
    func likeness(of match: RowMatch) -> String {
        switch match {
        case .customer(let hint): hint.number ?? t(Bilingual(hint.holder))
        case .row(let number, _): t("第 \(number) 行", en: "Row \(number)")
        }
    }

    /// The name of a row's customer; a refused row has none.
    func name(of row: ImportRow) -> String {
        row.content.map { sight.text($0.name) } ?? t("（无法读取）", en: "(unreadable)")
    }
}

extension ColumnTarget {
    /// Which mask covers the column's values.
    var mask: MaskPolicy.Kind? {
        switch self {
        case .field(let field): field.mask
        case .contact(.name, _): .contactName
        case .contact(.phone, _): .phone
        case .contact(.email, _): .email
        case .contact(let part, _): part.fact?.mask
        case .own, .dealing, .addedToNotes, .ignored: nil
        }
    }
}

extension RowVerdict {
    /// How the pages show it.
    func fate(in kind: ImportKind) -> ImportRehearsalPage.Fate {
        switch self {
        case .complete: kind == .dealings ? .dealing : .new
        case .lacking: .draft
        case .duplicate: kind == .dealings ? .doubtful : .duplicate
        case .refused: .refused
        }
    }
}

import Glibc

/// Makes cells of what stands in a sheet, with the workbook's texts and styles.
struct XlsxCellInterpreter {
    let texts: TextTable
    let styles: XlsxStyles
    let dates: DateSystem

    func cell(_ draft: XlsxCellDraft) throws -> Cell {
        let cached = try value(draft)
        guard draft.hasFormula else { return cached }
        let formula = draft.formula.isEmpty ? nil : String(decoding: draft.formula, as: UTF8.self)
        return .formula(cached: cached, text: formula)
    }

    private func value(_ draft: XlsxCellDraft) throws -> Cell {
        guard !draft.value.isEmpty else { return .empty }
        switch draft.type {
        case .number: return try number(draft)
        case .text: return .text(EscapedText.text(draft.value[...]))
        case .sharedText: return try sharedText(draft.value[...])
        case .boolean: return .boolean(draft.value.first == UInt8(ascii: "1") || draft.value.first == UInt8(ascii: "t"))
        case .error: return .error(String(decoding: draft.value, as: UTF8.self))
        case .date: return date(String(decoding: draft.value, as: UTF8.self))
        }
    }

    private func sharedText(_ index: ArraySlice<UInt8>) throws -> Cell {
        guard let index = Int(digits: index), let text = texts[index] else { throw SheetRefusal.damaged }
        return text.isEmpty ? .empty : .text(EscapedText.text(text))
    }

    private func number(_ draft: XlsxCellDraft) throws -> Cell {
        guard let number = Self.double(draft.value) else { throw SheetRefusal.damaged }
        return styles[draft.style].cell(number, in: dates)
    }

    private static func double(_ bytes: [UInt8]) -> Double? {
        if bytes.count <= NumberStyle.significantDigits, let whole = Int(digits: bytes[...]) { return Double(whole) }
        return Double(String(decoding: bytes, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
    }

    /// `2026-05-06` or `2026-05-06T13:45:00`, as strict workbooks write it; anything else stays text.
    private func date(_ text: String) -> Cell {
        let numbers = text.split { !("0"..."9" ~= $0) }.map { Int($0) ?? -1 }
        guard numbers.count >= 3 else { return .text(text) }
        let time = numbers.count >= 5 ? SheetTime(hour: numbers[3], minute: numbers[4], second: numbers.count > 5 ? numbers[5] : 0) : nil
        return SheetDate(year: numbers[0], month: numbers[1], day: numbers[2], time: time).map(Cell.date) ?? .text(text)
    }
}

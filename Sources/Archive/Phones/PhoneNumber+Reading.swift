extension PhoneNumber {
    /// The most characters a cell with telephone numbers may have.
    public static let charactersMax = 200
    /// The most numbers read from one cell.
    public static let numbersMax = 8

    /// Reads one number as people and spreadsheets write it.
    ///
    /// Blanks, dashes, dots, brackets, full-width and Chinese digits, +86, labels such as `手机：`, extensions (`转801`, `ext 801`, `-801`) and what
    /// Excel makes of numbers (`18787789328.0`, `1.8787789328E10`, a lost zero of the area code) are understood.
    /// - Parameter areaCode: put before a local number of seven or eight digits, as the company's own; without it such a number is refused.
    public static func read(_ text: String, areaCode: String? = nil) -> Result<PhoneNumber, PhoneRefusal> {
        let numbers = readAll(text, areaCode: areaCode)
        guard numbers.count > 1 else { return numbers.first ?? .failure(.empty) }
        return .failure(.severalNumbers(count: numbers.count))
    }

    /// Reads every number of a cell, such as `0571-88888888/13800138000`, in order; nothing for an empty cell.
    public static func readAll(_ text: String, areaCode: String? = nil) -> [Result<PhoneNumber, PhoneRefusal>] {
        guard text.utf8.count <= charactersMax || text.count <= charactersMax else { return [.failure(.textTooLong(charactersMax: charactersMax))] }
        if let mobile = PhoneText.plain(text) {
            return [Result { () throws(PhoneRefusal) in try NumberingPlan.number(mobile, areaCode: areaCode) }]
        }
        let parts = PhoneText.parts(of: text)
        guard parts.count <= numbersMax else { return [.failure(.severalNumbers(count: parts.count))] }
        return parts.map { part in
            Result { () throws(PhoneRefusal) in
                let dialled = try PhoneText.dialled(part)
                return try NumberingPlan.number(dialled, areaCode: areaCode)
            }
        }
    }
}

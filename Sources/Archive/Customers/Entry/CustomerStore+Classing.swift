import Wording

extension CustomerStore {
    /// Gives a customer another value of a dimension, or none; nothing else of the archive is touched.
    ///
    /// - Parameters:
    ///   - version: the version that was seen.
    ///   - code: nil for no value.
    /// - Throws: `ArchiveError.changedMeanwhile`, `.forbidden`, `.notFound`, `.invalid` for a value that the dimension does not have.
    public func classify(_ number: String, from version: Int64, _ field: CustomerField, as code: String?) throws -> Customer {
        let keyed = try find(number)
        var content = keyed.customer.content
        let isKnown = code.map { code in field.choices.contains { $0.code == code } } ?? !Self.alwaysClassed.contains(field)
        guard isKnown else { throw ArchiveError.invalid([FieldProblem(field.rawValue, .noSuchClass)]) }
        content[field] = FieldValue(code: code)
        return try change(number, from: version, to: content)
    }

    /// Dimensions in which every customer has a value.
    private static let alwaysClassed: Set<CustomerField> = [.kind, .lifecycle]
}

extension Wording {
    fileprivate static let noSuchClass = Wording("没有这个分类值，请从列表中选。", en: "There is no such value; choose one of the list.")
}

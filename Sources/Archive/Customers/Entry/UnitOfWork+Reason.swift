import Vault

extension UnitOfWork {
    /// A reason as it is kept: cleaned, neither empty nor too long, and without an identity number where the policy refuses those.
    ///
    /// - Parameter problem: what is said of one that is missing or too long.
    /// - Throws: `ArchiveError.invalid`.
    func reason(_ text: PrivateText, charactersMax: Int, or problem: FieldProblem) throws -> PrivateText {
        let why = EntryText.clean(text.inTheClear, isMultiline: true) ?? ""
        guard !why.isEmpty, why.count <= charactersMax else { throw ArchiveError.invalid([problem]) }
        guard !policies.identityNumbers.refuses(why) else { throw ArchiveError.invalid([.identityNumber(problem.field)]) }
        return PrivateText(why)
    }

    /// The same where none need be given: nil for a blank one.
    ///
    /// - Throws: `ArchiveError.invalid`.
    func reason(ifGiven text: PrivateText?, charactersMax: Int, or problem: FieldProblem) throws -> PrivateText? {
        guard let text, !text.inTheClear.trimmed.isEmpty else { return nil }
        return try reason(text, charactersMax: charactersMax, or: problem)
    }
}

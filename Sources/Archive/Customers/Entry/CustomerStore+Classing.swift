import Vault
import Wording

extension CustomerStore {
    /// Most characters of the reason for another class.
    public static let classReasonCharactersMax = 500

    /// Gives a customer another value of a dimension of which it has one at most, or none; nothing else of the archive is touched.
    ///
    /// - Parameters:
    ///   - version: the version that was seen.
    ///   - dimension: a coded field, or a field of one choice that the company added.
    ///   - code: nil for no value.
    ///   - reason: kept sealed in the history; blank or nil for none (B3).
    /// - Throws: `ArchiveError.changedMeanwhile`, `.forbidden`, `.notFound`, `.invalid` for a value that the dimension does not offer and for a
    ///   reason that is too long.
    public func classify(
        _ number: String, from version: Int64, _ dimension: FilterField, as code: String?, because reason: PrivateText? = nil
    ) throws -> Customer {
        try requireEditor()
        let why = try work.reason(ifGiven: reason, charactersMax: Self.classReasonCharactersMax, or: .classReason)
        let keyed = try find(number)
        guard keyed.customer.version == version else { throw ArchiveError.changedMeanwhile(current: keyed.customer.version) }
        var content = keyed.customer.content
        guard content.take(code, in: dimension, work.ownFields) else {
            throw ArchiveError.invalid([FieldProblem(dimension.rawValue, .noSuchClass)])
        }
        return try write(content, over: keyed, as: .customerChanged, because: why)
    }
}

extension CustomerContent {
    /// Dimensions in which every customer has a value.
    private static let alwaysClassed: Set<CustomerField> = [.kind, .lifecycle]

    /// Puts the archive into a class; false, and nothing done, where the dimension offers no such class.
    fileprivate mutating func take(_ code: String?, in dimension: FilterField, _ own: OwnFields) -> Bool {
        switch dimension {
        case .field(let field):
            let isKnown = code.map { code in field.choices.contains { $0.code == code } } ?? !Self.alwaysClassed.contains(field)
            if isKnown { self[field] = FieldValue(code: code) }
            return isKnown
        case .own(let id):
            guard let field = own[id], field.isExclusive, !field.isRetired else { return false }
            let isKnown = code.map { code in field.offeredChoices.contains { $0.code == code } } ?? true
            if isKnown { self.own[id] = code.map(FieldValue.code) }
            return isKnown
        case .state, .created, .updated: return false
        }
    }
}

extension FieldProblem {
    /// A reason that says nothing that can be kept, or too much.
    static let classReason = FieldProblem(
        "reason",
        Wording(
            "调整原因不能超过 \(CustomerStore.classReasonCharactersMax) 字",
            en: "The reason has at most \(CustomerStore.classReasonCharactersMax) characters"))
}

extension Wording {
    fileprivate static let noSuchClass = Wording("没有这个分类值，请从列表中选。", en: "There is no such value; choose one of the list.")
}

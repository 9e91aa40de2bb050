import Language
import Vault

/// What a customer is recognised by: name, credit code, phone numbers.
struct CustomerIdentity: Sendable {
    let kind: CustomerKind
    let name: CompanyName
    /// In normal form; nil for none or one that does not check.
    let creditCode: String?
    /// In normal form.
    let phones: Set<String>
    let core: String

    init(_ content: CustomerContent) {
        let phones = content.contacts.flatMap(\.phones) + [content.phone].compactMap { $0 }
        self.init(
            name: content.name.inTheClear, kind: content.kind, creditCode: content.creditCode?.inTheClear,
            phones: phones.map(\.inTheClear))
    }

    init(name: String, kind: CustomerKind = .company, creditCode: String? = nil, phones: [String] = []) {
        self.kind = kind
        let parts = CompanyName(name)
        self.name = parts
        self.creditCode = creditCode
        self.phones = Set(phones)
        core = kind == .company && !parts.core.isEmpty ? parts.core : TextNormaliser.normalise(name)
    }

    /// How the core of a company's name is spoken; nil where it is no Chinese of two characters or more.
    var sound: String? {
        guard kind == .company, core.unicodeScalars.count >= 2 else { return nil }
        let syllables = Pinyin.syllables(of: core).compactMap { $0 }
        return syllables.count == core.unicodeScalars.count ? syllables.joined(separator: " ") : nil
    }

    /// The tokens under which the blind index knows customers of this code or one of these numbers.
    func numberTokens(_ keys: ArchiveKeys) -> [BlindToken] {
        let code = creditCode.map { [keys.mint.token(.wholeCode, $0)] } ?? []
        return code + phones.sorted().map { keys.mint.token(.wholePhone, $0) }
    }

    /// The token under which the blind index knows customers whose name has this core.
    func nameTokens(_ keys: ArchiveKeys) -> [BlindToken] {
        core.isEmpty ? [] : [keys.mint.token(.nameCore, core)]
    }
}

extension CustomerIdentity {
    /// Names less alike than this are two firms', whose switchboard may be one and whose places contradict.
    private static let sharedLineSimilarityMin = 0.4
    /// Names that differ by a slip of the pen, or are spoken alike, and in nothing else that matters.
    private static let slipSimilarityMin = 0.7

    /// What speaks for both being one customer; empty when nothing does, or when their codes differ.
    ///
    /// - Parameter isThorough: whether a slip of the pen or the same sound is enough, as where somebody has the time to look at each.
    func evidence(with other: CustomerIdentity, thoroughly isThorough: Bool = false) -> [DuplicateEvidence] {
        if let creditCode, let theirs = other.creditCode, creditCode != theirs { return [] }
        let likeness = kind == other.kind ? name.similarity(to: other.name) : 0
        var evidence: [DuplicateEvidence] = []
        if creditCode != nil, creditCode == other.creditCode { evidence.append(.sameCode) }
        if sharesNumber(with: other, likeness) { evidence.append(.samePhone) }
        if let alike = nameEvidence(likeness, min: isThorough ? Self.slipSimilarityMin : CompanyName.similaritySuspected), kind == .company || !evidence.isEmpty { evidence.append(alike) }
        if isThorough, core != other.core, likeness >= Self.sharedLineSimilarityMin, let sound, sound == other.sound { evidence.append(.sameSound) }
        return evidence
    }

    /// A mobile is one person's; a landline may serve a whole building.
    private func sharesNumber(with other: CustomerIdentity, _ likeness: Double) -> Bool {
        phones.intersection(other.phones).contains { number in
            Self.isMobile(number) || likeness >= Self.sharedLineSimilarityMin
        }
    }

    private func nameEvidence(_ likeness: Double, min: Double) -> DuplicateEvidence? {
        guard likeness >= min else { return nil }
        return likeness >= 1 ? .sameName : .similarName(permille: Int(likeness * 1_000))
    }

    private static func isMobile(_ number: String) -> Bool {
        number.utf8.count == 11 && number.first == "1" && !number.contains("-")
    }
}

import Foundation

/// What a company asks of its passwords.
public struct PasswordPolicy: Hashable, Sendable {
    /// The fewest characters, counted as Unicode scalars after NFKC.
    public let charactersMin: Int
    /// The most characters.
    public let charactersMax: Int
    /// How many of the four classes (upper case, lower case, digits, others) must occur; 0 asks for none.
    public let classesMin: Int
    /// After how many days a new one is due; nil for never.
    public let ageDaysMax: Int?
    /// How many earlier passwords may not be used again.
    public let historyCount: Int

    /// OWASP ASVS 5.0, chapter 6.2 (the default): length counts, common ones are refused, no composition, no expiry.
    public static let asvs = PasswordPolicy(
        charactersMin: 8, charactersMax: 128, classesMin: 0, ageDaysMax: nil, historyCount: 0)

    /// 等保, GB/T 22239-2019 8.1.4.1 a) as assessors read it: three of four classes, 90 days, the last five not again.
    public static let dengbao = PasswordPolicy(
        charactersMin: 8, charactersMax: 128, classesMin: 3, ageDaysMax: 90, historyCount: 5)

    /// Everything that speaks against a password, most important first; empty when it is accepted.
    ///
    /// The history needs hashing and is asked of ``PasswordHasher/isReused(_:among:)``.
    /// - Parameters:
    ///   - login: the name its owner signs in with.
    ///   - company: the company's names; those of fewer than three characters are not looked for.
    public func weaknesses(of password: String, login: String, company: [String] = []) -> [PasswordWeakness] {
        let password = password.precomposedStringWithCompatibilityMapping
        let count = password.unicodeScalars.count
        var found: [PasswordWeakness] = []
        if count < charactersMin { found.append(.tooShort(charactersMin: charactersMin)) }
        if count > charactersMax { return [.tooLong(charactersMax: charactersMax)] }
        if CommonPasswords.contains(password) { found.append(.common) }
        if Self.holds(password, login) { found.append(.containsLogin) }
        if company.contains(where: { Self.holds(password, $0) }) { found.append(.containsCompany) }
        let classes = PasswordClass.count(in: password)
        if classes < classesMin { found.append(.tooFewClasses(found: classes, classesMin: classesMin)) }
        return found
    }

    /// Whether a password set that many days ago is due to be changed.
    public func isDue(afterDays days: Int) -> Bool {
        ageDaysMax.map { days >= $0 } ?? false
    }

    private static let nameCharactersMin = 3

    private static func holds(_ password: String, _ name: String) -> Bool {
        guard name.count >= nameCharactersMin else { return false }
        return password.lowercased().contains(name.precomposedStringWithCompatibilityMapping.lowercased())
    }
}

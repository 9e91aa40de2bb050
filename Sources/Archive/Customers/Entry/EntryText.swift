import Foundation

/// What becomes of typed text before it is kept.
enum EntryText {
    /// The text without control and direction marks, with plain line ends, nothing blank around it; nil when it holds a NUL, which no keyboard makes.
    static func clean(_ typed: String, isMultiline: Bool) -> String? {
        var kept = String.UnicodeScalarView()
        for scalar in typed.replacingOccurrences(of: "\r\n", with: "\n").unicodeScalars {
            switch scalar.value {
            case 0: return nil
            case 0x0A, 0x0D, 0x2028, 0x2029: kept.append(isMultiline ? "\n" : " ")
            case 0x09: kept.append(" ")
            case 0x01...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
            default: kept.append(scalar)
            }
        }
        return String(String(kept).trimmed)
    }

    /// The text of a field in the form in which it is kept.
    static func checked(
        _ text: String, as field: CustomerField, charactersMax: Int, _ identity: IdentityNumberPolicy
    ) throws(EntryRefusal) -> String {
        switch field {
        case .creditCode: return try creditCode(text)
        case .phone, .fax: return try phone(text)
        case .postcode: return try digits(text, 6...6, else: .notAPostcode)
        case .bankAccount: return try checked(try digits(text, 8...32, else: .notABankAccount), identity)
        case .email: return try email(text, identity)
        case .website: return try website(text, identity)
        default:
            guard text.count <= charactersMax else { throw .tooLong(charactersMax: charactersMax) }
            return try checked(text, identity)
        }
    }

    /// - Throws: `EntryRefusal.identityNumber` where the text holds an identity-card number that the policy does not allow.
    static func checked(_ text: String, _ identity: IdentityNumberPolicy) throws(EntryRefusal) -> String {
        guard !identity.refuses(text) else { throw .identityNumber }
        return text
    }

    /// A number without the blanks and hyphens in it.
    static func digits(_ text: String, _ count: ClosedRange<Int>, else refusal: EntryRefusal) throws(EntryRefusal) -> String {
        let digits = text.folded.filter { !$0.isWhitespace && $0 != "-" }
        guard count.contains(digits.utf8.count), digits.allSatisfy(\.isDigit) else { throw refusal }
        return digits
    }

    static func phone(_ text: String) throws(EntryRefusal) -> String {
        switch PhoneNumber.read(text) {
        case .success(let number): return number.normalised
        case .failure(let refusal):
            _ = try checked(text, IdentityNumberPolicy.refused)
            throw EntryRefusal(refusal.wording)
        }
    }

    static func creditCode(_ text: String) throws(EntryRefusal) -> String {
        switch UnifiedSocialCreditCode.read(text) {
        case .success(let code): return code.text
        case .failure(let refusal):
            _ = try checked(text, IdentityNumberPolicy.refused)
            throw EntryRefusal(refusal.wording)
        }
    }

    /// One `@` between a mailbox of at most 64 characters and a domain with a dot (RFC 5321, 4.5.3.1).
    static func email(_ text: String, _ identity: IdentityNumberPolicy) throws(EntryRefusal) -> String {
        let address = text.folded
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard address.count <= 200, parts.count == 2, (1...64).contains(parts[0].count),
            !address.contains(where: { $0.isWhitespace || "<>\"\\,;:".contains($0) }), isDomain(parts[1])
        else { throw .notAnEmail }
        return try checked(address, identity)
    }

    /// A domain with or without `http(s)://` before it and a path behind it.
    static func website(_ text: String, _ identity: IdentityNumberPolicy) throws(EntryRefusal) -> String {
        let address = text.folded
        guard address.count <= 200 else { throw .tooLong(charactersMax: 200) }
        let lowered = address.lowercased()
        let scheme = ["https://", "http://"].first(where: lowered.hasPrefix) ?? ""
        let rest = address.dropFirst(scheme.count)
        let host = rest.prefix { !"/?#".contains($0) }
        let name = host.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let domain = name.first, isDomain(domain), name.count == 1 || isPort(name[1]),
            !address.contains(where: { $0.isWhitespace || "<>\"\\".contains($0) })
        else { throw .notAWebsite }
        return try checked(address, identity)
    }

    private static func isPort(_ text: Substring) -> Bool { UInt16(text).map { $0 > 0 } ?? false }

    /// Labels of letters, digits and hyphens with dots between, of any script.
    private static func isDomain(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1
            && labels.allSatisfy { label in
                (1...63).contains(label.count) && label.first != "-" && label.last != "-"
                    && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
            }
    }
}

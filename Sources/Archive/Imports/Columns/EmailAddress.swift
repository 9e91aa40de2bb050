/// The form of a mail address, as far as it can be told without sending one.
enum EmailAddress {
    /// True for one `@` between a mailbox and a domain with a dot, without blanks.
    static func looksRight(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace) else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
    }
}

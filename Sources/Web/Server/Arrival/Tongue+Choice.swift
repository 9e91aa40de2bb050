extension Tongue {
    /// The language to answer in: the one chosen before, else the first that the browser asks for and this program
    /// speaks, else Chinese.
    /// - Parameter acceptLanguage: the header of RFC 9110, 12.5.4; only its first 10 ranges are read.
    static func chosen(cookie: String?, acceptLanguage: String?) -> Tongue {
        if let chosen = cookie.flatMap(Tongue.init(rawValue:)) { return chosen }
        let wishes = (acceptLanguage ?? "").split(separator: ",").prefix(10).compactMap(wish)
        return wishes.max { $0.weight < $1.weight }?.tongue ?? .zh
    }

    private static func wish(_ range: Substring) -> (tongue: Tongue, weight: Double)? {
        let parts = range.split(separator: ";")
        let tag = parts.first?.filter { $0 != " " }.lowercased() ?? ""
        guard let tongue = allCases.first(where: { tag == $0.rawValue || tag.hasPrefix("\($0.rawValue)-") }) else {
            return nil
        }
        let weight = parts.dropFirst().first.flatMap { Double($0.filter { $0 != " " }.dropFirst(2)) } ?? 1
        return weight > 0 ? (tongue, weight) : nil
    }
}

/// Where a name, a code or the beginning of an address lies.
public enum RegionReading: Sendable, Hashable {
    /// One division, and no other of that name comes into question.
    case exact(Region)
    /// One was preferred over others of the same name; a person should see it.
    case likely(Region, others: [Region])
    /// Several of that name; a person has to choose.
    case ambiguous([Region])
    /// No division is named.
    case unknown

    /// The most characters of an address that are looked at.
    public static let charactersMax = 120

    /// The one division that was read, surely or likely.
    public var region: Region? {
        switch self {
        case .exact(let region), .likely(let region, _): region
        case .ambiguous, .unknown: nil
        }
    }

    /// Reads `320583`, `江苏省苏州市昆山市玉山镇…`, `福建厦门`, `江苏昆山`, `内蒙古包头` or `粤`.
    ///
    /// The longest chain of province, city and county from the beginning counts. Levels may be left out, endings (省, 市, 县) too; a district's 区 only
    /// after the name of a division above it or when nothing follows. A name that several divisions bear is decided by the name before it; without one, a city is
    /// preferred over districts.
    public static func read(_ text: String) -> RegionReading {
        let folded = String(text.folded.prefix(charactersMax))
        if let region = coded(folded) { return .exact(region) }
        if folded.count == 1, let letter = folded.first, let code = RegionName.abbreviations[letter] {
            return Region.find(code).map(RegionReading.exact) ?? .unknown
        }
        return RegionChain(folded).reading
    }

    private static func coded(_ text: String) -> Region? {
        guard text.allSatisfy(\.isDigit), [2, 4, 6, 9, 12].contains(text.count) else { return nil }
        let code = text.prefix(6)
        return Region.find(code + String(repeating: "0", count: 6 - code.count))
    }
}

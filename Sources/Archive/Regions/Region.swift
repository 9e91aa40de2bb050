/// An administrative division of China at county level or above, GB/T 2260 as of 2025.
public struct Region: Sendable, Hashable, Identifiable {
    /// How deep in the hierarchy.
    public enum Level: Int, Sendable, Comparable {
        /// 省级: provinces, autonomous regions, municipalities, special administrative regions.
        case province
        /// 地级: cities, prefectures, leagues. Municipalities have none.
        case city
        /// 县级: counties, districts, county-level cities, banners.
        case county

        public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    /// Six digits: `320583`.
    public let code: String
    /// The full name: `昆山市`.
    public let name: String
    /// The code one level above, which for a county of a municipality is the municipality; nil for a province.
    public let parentCode: String?

    /// The code, which is unique.
    public var id: String { code }

    /// The level, as the zeros at the end of the code tell.
    public var level: Level {
        guard parentCode != nil else { return .province }
        return code.utf8.suffix(2).allSatisfy { $0 == UInt8(ascii: "0") } ? .city : .county
    }

    /// The division of this exact six-digit code, or nil.
    public static func find(_ code: String) -> Region? { RegionTable.shared.regions[code] }

    /// The 34 divisions at province level, in the order of their codes.
    public static var provinces: [Region] { RegionTable.shared.children[""] ?? [] }

    /// The divisions directly below, for the next picker of a cascade.
    public var children: [Region] { RegionTable.shared.children[code] ?? [] }

    /// The division directly above; nil for a province.
    public var parent: Region? { parentCode.flatMap(Region.find) }

    /// This division and all above it, the province first.
    public var lineage: [Region] { (parent?.lineage ?? []) + [self] }

    /// The names from the province down: `江苏省 苏州市 昆山市`.
    public var path: String { RegionTable.shared.paths[code] ?? name }

    /// The name as people say it, without 省, 市, 区, 县 or the names of peoples: `昆山`, `内蒙古`, `延边`.
    public var shortName: String { RegionName.short(name, level: level) }

    /// True for this division itself and for every one above it.
    public func contains(_ other: Region) -> Bool {
        code == other.code || code == other.parentCode || code == other.parent?.parentCode
    }
}

/// A place in the national classification of economic activities, GB/T 4754-2017.
///
/// Four levels: section (`C` 制造业), division (`C35` 专用设备制造业), group (`C358`) and class (`C3581`).
/// The section's letter is always part of the code here, though the standard leaves it out below the section.
public struct Industry: Sendable, Hashable, Identifiable {
    /// How deep in the classification.
    public enum Level: Int, Sendable, Comparable {
        /// 门类, a letter.
        case section
        /// 大类, two digits.
        case division
        /// 中类, three digits.
        case group
        /// 小类, four digits.
        case `class`

        public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    /// The code with the section's letter: `C`, `C35`, `C358` or `C3581`.
    public let code: String
    /// The name as the standard prints it: `专用设备制造业`.
    public let name: String

    /// The code, which is unique over all levels.
    public var id: String { code }

    /// The level, as the length of the code tells.
    public var level: Level {
        switch code.utf8.count {
        case 1: .section
        case 3: .division
        case 4: .group
        default: .class
        }
    }

    /// The industry of this exact code, or nil.
    public static func find(_ code: String) -> Industry? {
        IndustryTable.shared.industries[code]
    }

    /// The twenty sections, A to T.
    public static var sections: [Industry] { IndustryTable.shared.children[""] ?? [] }

    /// All 97 divisions in the order of the standard.
    public static var divisions: [Industry] { sections.flatMap(\.children) }

    /// The industries one level below, in the order of the standard.
    public var children: [Industry] { IndustryTable.shared.children[code] ?? [] }

    /// The industry one level above; nil for a section.
    public var parent: Industry? { Industry.find(IndustryTable.parentCode(of: code)) }

    /// This industry and all above it, the section first.
    public var lineage: [Industry] { (parent?.lineage ?? []) + [self] }

    /// The section (门类) it belongs to.
    public var section: Industry { lineage.first ?? self }

    /// The division (大类) it belongs to; nil for a section.
    public var division: Industry? { lineage.first { $0.level == .division } }

    /// The names from the section down, as forms print them: `制造业-专用设备制造业`.
    public var path: String { lineage.map(\.name).joined(separator: "-") }

    /// Code and name: `C35 专用设备制造业`.
    public var displayName: String { "\(code) \(name)" }

    /// True for this industry itself and for every one that holds it.
    public func contains(_ other: Industry) -> Bool { other.code.hasPrefix(code) }
}

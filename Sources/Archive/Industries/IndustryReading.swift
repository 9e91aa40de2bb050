/// What a loosely written industry means: a code, a name of the standard or an everyday word.
public enum IndustryReading: Sendable, Hashable {
    /// A code or a name of the standard, with or without 业.
    case exact(Industry)
    /// One industry only comes into question, but a person should see why it was taken.
    case likely(Industry, why: IndustryGround)
    /// Several come into question; a person has to choose.
    case ambiguous([Industry])
    /// Nothing known is in the text.
    case unknown

    /// The most characters of a text that are looked at.
    public static let charactersMax = 80

    /// The one industry that was read, surely or likely.
    public var industry: Industry? {
        switch self {
        case .exact(let industry), .likely(let industry, _): industry
        case .ambiguous, .unknown: nil
        }
    }

    /// Reads `C35`, `3599`, `专用设备制造`, `制造业-专用设备制造业`, `C35 专用设备制造业` or `医疗器械`.
    ///
    /// In a compound the last known word decides (医疗器械批发 is wholesale); several words set apart by 、 or / are read one by one.
    public static func read(_ loose: String) -> IndustryReading {
        let text = String(loose.folded.prefix(charactersMax))
        guard !text.isEmpty else { return .unknown }
        return IndustryCodeReading.read(text) ?? named(text) ?? cutOff(text) ?? path(text) ?? list(text)
            ?? compound(text)
    }

    private static func named(_ text: String) -> IndustryReading? {
        let key = IndustryKey.of(text)
        let found = IndustryIndex.shared.industries(named: key)
        if found.count == 1, let only = found.first { return .exact(only) }
        let everyday = IndustryIndex.shared.industries(withWord: key)
        if !everyday.isEmpty { return one(of: everyday, why: .everydayWord(text)) }
        return found.isEmpty ? nil : .ambiguous(found)
    }

    private static func cutOff(_ text: String) -> IndustryReading? {
        let found = IndustryIndex.shared.industries(cutOffAt: IndustryKey.of(text))
        guard found.count == 1, let only = found.first else { return nil }
        return .likely(only, why: .cutOff(only.name))
    }

    private static func path(_ text: String) -> IndustryReading? {
        let steps = parts(of: text, at: "-－—–/>＞→|\\:：")
        guard steps.count > 1, let last = steps.last else { return nil }
        let above = steps.dropLast().compactMap { read($0).industry }
        let reading = read(last)
        guard let below = reading.industry else { return together(steps, narrowest: true) }
        if above.isEmpty { return .likely(below, why: .lastStep(last)) }
        return above.allSatisfy { $0.contains(below) } ? reading : together(steps, narrowest: true)
    }

    private static func list(_ text: String) -> IndustryReading? {
        let members = parts(of: text, at: "、,;；+&")
        return members.count > 1 ? together(members, narrowest: false) : nil
    }

    private static func compound(_ text: String) -> IndustryReading {
        let key = IndustryKey.of(text)
        if let head = IndustryIndex.shared.head(of: key) {
            return one(of: head.industries, why: .holdsWord(head.word))
        }
        let cutOff = IndustryIndex.shared.industries(cutOffAt: key)
        let divisions = Set(cutOff.compactMap(\.division))
        if divisions.count == 1, let only = divisions.first { return .likely(only, why: .cutOff(only.name)) }
        return cutOff.isEmpty ? .unknown : .ambiguous(Array(cutOff.prefix(Industry.searchResultsMax)))
    }

    /// Reads the parts one by one: those of one branch give its narrowest or widest industry, others a choice.
    private static func together(_ parts: [String], narrowest: Bool) -> IndustryReading? {
        let all = parts.flatMap { part in read(part).choices }
        let different = all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
        let kept = different.filter { one in
            !different.contains { other in other != one && (narrowest ? one.contains(other) : other.contains(one)) }
        }
        return kept.isEmpty ? nil : one(of: kept, why: .holdsWord(parts.joined(separator: "、")))
    }

    private static func one(of industries: [Industry], why: IndustryGround) -> IndustryReading {
        guard industries.count == 1, let only = industries.first else { return .ambiguous(industries) }
        return .likely(only, why: why)
    }

    private var choices: [Industry] {
        if case .ambiguous(let industries) = self { return industries }
        return industry.map { [$0] } ?? []
    }

    private static func parts(of text: String, at separators: String) -> [String] {
        text.split { separators.contains($0) }.map { String($0.trimmed) }.filter { !$0.isEmpty }
    }
}

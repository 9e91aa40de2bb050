/// Reads one of a fixed list of values from what was typed or picked.
enum EntryCode {
    /// Most candidates a refusal names.
    static let candidatesShownMax = 5

    /// The code meant by a text: the code itself, or for industries and regions also a name that leaves no doubt.
    static func read(_ text: String, of field: CustomerField) throws(EntryRefusal) -> String {
        switch field {
        case .industry: return try industry(text)
        case .region: return try region(text)
        default:
            guard field.choices.contains(where: { $0.code == text }) else { throw .notAChoice(field.choices) }
            return text
        }
    }

    private static func industry(_ text: String) throws(EntryRefusal) -> String {
        switch IndustryReading.read(text) {
        case .exact(let industry), .likely(let industry, _): return industry.code
        case .ambiguous(let industries):
            throw .severalMeant(industries.prefix(candidatesShownMax).map(\.displayName))
        case .unknown: throw .noSuchIndustry
        }
    }

    private static func region(_ text: String) throws(EntryRefusal) -> String {
        switch RegionReading.read(text) {
        case .exact(let region), .likely(let region, _): return region.code
        case .ambiguous(let regions): throw .severalMeant(regions.prefix(candidatesShownMax).map(\.path))
        case .unknown: throw .noSuchRegion
        }
    }
}

/// GB/T 2260 in memory, parsed once on first use.
///
/// The text has one line for each province (two digits and name) and each prefecture (four digits and name; a dash where counties stand directly
/// under the province), which goes on with its counties: the last two digits and the name of each.
struct RegionTable: Sendable {
    static let shared = RegionTable(lines: [north, east, south, west])

    /// By six-digit code.
    private(set) var regions: [String: Region] = [:]
    /// By the parent's code; the provinces stand under the empty code.
    private(set) var children: [String: [Region]] = [:]
    /// The names from the province down, by code: lists show them again and again.
    private(set) var paths: [String: String] = [:]
    /// In the order of the codes.
    private(set) var all: [Region] = []

    init(lines tables: [String]) {
        for table in tables {
            for line in table.utf8.split(separator: UInt8(ascii: "\n")) { add(line: line) }
        }
    }

    private mutating func add(line: Substring.UTF8View) {
        let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        guard words.count > 1, let code = words.first else { return }
        let province = String(code.prefix(2)) + "0000"
        if code.utf8.count == 2 { return add(Region(code: province, name: words[1], parentCode: nil)) }
        let prefecture = code + "00"
        let isCity = words[1] != "-"
        if isCity { add(Region(code: prefecture, name: words[1], parentCode: province)) }
        for word in words.dropFirst(2) {
            let name = String(word.dropFirst(2))
            add(Region(code: code + word.prefix(2), name: name, parentCode: isCity ? prefecture : province))
        }
    }

    private mutating func add(_ region: Region) {
        regions[region.code] = region
        children[region.parentCode ?? "", default: []].append(region)
        // A division stands behind the one above it.
        paths[region.code] = [region.parentCode.flatMap { paths[$0] }, region.name].compactMap(\.self).joined(separator: " ")
        all.append(region)
    }
}

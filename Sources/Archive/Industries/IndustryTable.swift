/// GB/T 4754-2017 in memory, parsed once on first use.
///
/// The text has one line for each section, division and group: code, blank, name. A group's line goes on with its classes, each the last
/// digit of its code and its name; no name means the group's own.
struct IndustryTable: Sendable {
    static let shared = IndustryTable(lines: [goods, manufacturing, works, services])

    /// By code with the section's letter.
    private(set) var industries: [String: Industry] = [:]
    /// By the parent's code; the sections stand under the empty code.
    private(set) var children: [String: [Industry]] = [:]
    /// In the order of the standard.
    private(set) var all: [Industry] = []

    init(lines tables: [String]) {
        for table in tables {
            for line in table.utf8.split(separator: UInt8(ascii: "\n")) { add(line: line) }
        }
    }

    /// The code one level above; empty for a section.
    static func parentCode(of code: String) -> String {
        String(code.utf8.count == 3 ? code.prefix(1) : code.dropLast())
    }

    private mutating func add(line: Substring.UTF8View) {
        let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        guard words.count > 1 else { return }
        add(Industry(code: words[0], name: words[1]))
        for word in words.dropFirst(2) {
            let name = word.dropFirst()
            add(Industry(code: words[0] + word.prefix(1), name: name.isEmpty ? words[1] : String(name)))
        }
    }

    private mutating func add(_ industry: Industry) {
        industries[industry.code] = industry
        children[Self.parentCode(of: industry.code), default: []].append(industry)
        all.append(industry)
    }
}

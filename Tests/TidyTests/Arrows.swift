/// Which floor may import which, as `docs/architecture.md` says in a fenced block of lines `Web -> Archive Vault`.
struct Arrows: Equatable {
    /// The floors from the roof down, each with those it may import.
    private(set) var floors: [(name: String, mayImport: Set<String>)] = []

    /// Reads the first fenced block that holds an arrow.
    init(markdown: String) {
        var isInside = false
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                if isInside && !floors.isEmpty { return }
                isInside.toggle()
            } else if isInside, let floor = Self.floor(in: line) {
                floors.append(floor)
            }
        }
    }

    var names: Set<String> { Set(floors.map(\.name)) }

    func mayImport(_ floor: String) -> Set<String>? {
        floors.first { $0.name == floor }?.mayImport
    }

    /// Arrows that lead up or to a floor that is not there, as `Ledger -> Web`.
    var wrongArrows: [String] {
        floors.indices.flatMap { index in
            let below = Set(floors[(index + 1)...].map(\.name))
            return floors[index].mayImport.subtracting(below).sorted().map { "\(floors[index].name) -> \($0)" }
        }
    }

    static func == (left: Arrows, right: Arrows) -> Bool {
        left.floors.elementsEqual(right.floors) { $0 == $1 }
    }

    private static func floor(in line: Substring) -> (name: String, mayImport: Set<String>)? {
        let words = line.split(separator: " ").map { String($0) }
        guard words.count >= 2, words[1] == "->" else { return nil }
        return (words[0], Set(words[2...]))
    }
}

/// What a sheet may be called.
public enum SheetName {
    /// The longest name in UTF-16 units.
    public static let unitsMax = 31

    /// The name nearest to `wish` that a workbook allows: without `[ ] : * ? / \`, not edged by apostrophes,
    /// at most 31 units long, `Sheet1` where nothing is left.
    public static func allowed(_ wish: String) -> String {
        var name = ""
        for character in wish where !isForbidden(character) {
            guard name.utf16.count + character.utf16.count <= unitsMax else { break }
            name.append(character)
        }
        while name.first == "'" || name.first == " " { name.removeFirst() }
        while name.last == "'" || name.last == " " { name.removeLast() }
        return name.isEmpty ? "Sheet1" : name
    }

    private static func isForbidden(_ character: Character) -> Bool {
        "[]:*?/\\".contains(character) || character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0xFFFE || $0.value == 0xFFFF }
    }
}

import Foundation

/// Brings text into the one form in which texts are searched and compared.
///
/// Compatibility forms are resolved (Unicode NFKC, UAX #15), letters are lower-case, traditional characters simplified, full-width forms
/// half-width, zero-width characters dropped, runs of blanks one blank, none at either end. Normalising twice changes nothing.
public enum TextNormaliser {
    /// The normal form of a text.
    public static func normalise(_ text: String) -> String {
        var normal = String.UnicodeScalarView()
        var owesBlank = false
        fold(text) { scalar in
            if scalar == " " {
                owesBlank = !normal.isEmpty
                return
            }
            if owesBlank { normal.append(" ") }
            owesBlank = false
            normal.append(scalar)
        }
        return String(normal)
    }

    /// Gives the folded scalars one after another; blanks come as U+0020, runs unmerged.
    static func fold(_ text: String, _ give: (Unicode.Scalar) -> Void) {
        let table = FoldTable.shared
        guard isPlain(text, table) else { return foldByCharacter(text, table, give) }
        for scalar in text.unicodeScalars {
            if case .folded(let folded) = table.entry(of: scalar) { give(folded) }
        }
    }

    /// Whether every scalar can be folded without its neighbours.
    private static func isPlain(_ text: String, _ table: FoldTable) -> Bool {
        for scalar in text.unicodeScalars {
            if case .unknown = table.entry(of: scalar) { return false }
        }
        return true
    }

    private static func foldByCharacter(_ text: String, _ table: FoldTable, _ give: (Unicode.Scalar) -> Void) {
        for character in text {
            let cluster = String(character)
            let resolved = isPlain(cluster, table) ? cluster : resolve(cluster)
            for scalar in resolved.unicodeScalars { foldAlone(scalar, table, give) }
        }
    }

    /// NFKC on both sides of lower-casing: some lower-case forms are decomposed (İ).
    private static func resolve(_ cluster: String) -> String {
        cluster.precomposedStringWithCompatibilityMapping.lowercased().precomposedStringWithCompatibilityMapping
    }

    private static func foldAlone(_ scalar: Unicode.Scalar, _ table: FoldTable, _ give: (Unicode.Scalar) -> Void) {
        switch table.entry(of: scalar) {
        case .folded(let folded): give(folded)
        case .silent: break
        case .unknown: give(scalar.properties.isWhitespace ? " " : scalar)
        }
    }
}

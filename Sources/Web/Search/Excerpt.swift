import Archive
import Vault

/// The text around what was found, with no more of a number than its reader may see.
struct Excerpt: Sendable, Hashable {
    var before = ""
    var found = ""
    var after = ""

    /// Characters shown on either side.
    static let contextCharacters = 24

    /// The excerpt in one piece.
    var whole: String { before + found + after }

    init(_ hit: SearchHit, _ words: CustomerWords) {
        guard !hit.isCovered(words.sight) else {
            found = words.t("号码或代码相符（已遮盖）", en: "A number or code agrees (covered)")
            return
        }
        let text = words.sight.text(hit.matched)
        before = String(text[..<hit.range.lowerBound].suffix(Self.contextCharacters))
        found = String(text[hit.range])
        after = String(text[hit.range.upperBound...].prefix(Self.contextCharacters))
    }
}

extension SearchHit {
    /// Whether the text found must not be shown to this reader: any value that is masked for the role may be it.
    func isCovered(_ sight: Sight) -> Bool {
        mask.map { !sight.sees($0) } ?? false
    }
}

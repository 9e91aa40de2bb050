import Wording

extension Bilingual {
    /// A sentence of a lower floor.
    init(_ wording: Wording) {
        self.init(wording.chinese, en: wording.english)
    }
}

/// The reader's language, used like a function: `t("客户", en: "Customers")` is the text to show.
struct Words: Sendable {
    let tongue: Tongue

    func callAsFunction(_ zh: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
        switch tongue {
        case .zh: zh()
        case .en: en()
        }
    }

    func callAsFunction(_ words: Bilingual) -> String {
        words.in(tongue)
    }
}

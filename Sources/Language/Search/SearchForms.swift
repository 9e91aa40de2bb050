/// The forms of a record's values, each made when it is first looked at: most records are known by their name.
struct SearchForms {
    private let texts: [SearchableText]
    private var forms: [SearchForm?]

    init(_ texts: [SearchableText]) {
        self.texts = texts
        forms = Array(repeating: nil, count: texts.count)
    }

    var indices: Range<Int> { forms.indices }

    subscript(index: Int) -> SearchForm {
        mutating get {
            if let form = forms[index] { return form }
            let form = SearchForm(texts[index])
            forms[index] = form
            return form
        }
    }
}

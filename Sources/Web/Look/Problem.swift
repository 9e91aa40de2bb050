/// Something wrong with one field of a form that was sent.
struct Problem: Sendable {
    /// The field's id on the page.
    var fieldID: String
    /// The field's label and what is wrong with it, in one sentence.
    var sentence: String

    fileprivate var link: HTML {
        """
        <li><a href="#\(fieldID)">\(sentence)</a></li>
        """
    }
}

/// All that was wrong with a form, on top of it, each a link to its field. Nothing when nothing was.
func problemSummary(_ problems: [Problem], _ t: Words) -> HTML {
    guard !problems.isEmpty else { return .empty }
    return """
        <div class="problems" role="alert" tabindex="-1" data-focus>
        <p class="problems-title">\(Icon.circleAlert.html()) \
        \(t("有 \(problems.count) 处需要修改，已填内容都还在", en: "\(problems.count) answers need another look; nothing you typed is lost"))</p>
        <ul>\(problems.map(\.link))</ul></div>
        """
}

/// A page of the signed-in program: the shelf of places beside it, the search above it, what just happened over it.
func shell(title: String, place: Place?, _ context: ViewContext, _ content: HTML) -> HTML {
    let t = context.t
    return document(
        title: title, class: "shell", context,
        """
        <a class="skip" href="#content">\(t("跳到正文", en: "Skip to content"))</a>
        \(shelf(current: place, context))
        <div class="desk">
        \(topBar(context))
        <main class="content" id="content" tabindex="-1">
        \(if: context.isDemonstration, demonstrationBanner(context))\(content)
        </main>
        </div>
        \(bottomBar(current: place, context))
        \(toasts(context.notice, context))
        """)
}

private func demonstrationBanner(_ context: ViewContext) -> HTML {
    let t = context.t
    let removal: HTML = #" <a href="/settings/demonstration">\#(t("一步清除", en: "Remove it"))</a>"#
    return """
        <p class="demonstration">\(t("当前含演示数据，名称与电话均为虚构。", en: "This archive holds demonstration data; names and numbers are invented."))\
        \(if: context.mayRemoveDemonstration, removal)</p>
        """
}

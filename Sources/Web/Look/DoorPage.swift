/// A page at the door: sign-in, first run, and refusals; the cover of an archive box with a form on it.
func doorPage(title: String, lead: String, _ context: ViewContext, _ content: HTML) -> HTML {
    document(
        title: title, class: "door", context,
        """
        <main class="door-sheet" id="content">
        <header class="door-head"><span class="brand-seal" aria-hidden="true"></span>\
        <div><h1 class="door-title">\(title)</h1><p class="door-lead">\(lead)</p></div></header>
        \(content)
        </main>
        <footer class="door-foot">\(tongueLinks(context))</footer>
        \(toasts(context.notice, context))
        """)
}

/// Before signing in a language is chosen by address.
private func tongueLinks(_ context: ViewContext) -> HTML {
    Tongue.allCases.map { tongue in
        """
        <a href="\("/language/\(tongue.rawValue)?return=\(context.path)" as Address)" lang="\(tongue.tag)"\(if: tongue == context.tongue, #" aria-current="true""#)>\(tongue.ownName)</a>
        """
    }.joined(separator: " ")
}

/// A whole page from `<!doctype html>` on, with nothing around its content.
func document(title: String, class name: String, _ context: ViewContext, _ body: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="\(context.tongue.tag)" data-theme="\(context.theme.rawValue)" data-density="\(context.density.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta name="color-scheme" content="light dark">
    <meta name="csrf" content="\(context.csrfToken)">
    <meta name="htmx-config" content='\(htmxSettings)'>
    <title>\(title) · \(context.t("客档", en: "Kedang"))</title>
    <link rel="icon" href="\(Assets.seal)" type="image/svg+xml">
    <link rel="stylesheet" href="\(Assets.style)">
    <script src="\(Assets.htmx)" defer></script>
    <script src="\(Assets.script)" type="module"></script>
    </head>
    <body class="\(name)"\(if: context.viewer != nil, #" data-signed-in data-last-change="\#(context.lastChange)""#)>
    \(body)
    </body>
    </html>
    """
}

/// No evaluation, no injected styles or scripts, nothing but this site, no copies of pages in the browser's storage; what
/// comes works at once.
private let htmxSettings: HTML = .raw(
    """
    {"includeIndicatorStyles":false,"allowEval":false,"selfRequestsOnly":true,"historyCacheSize":0,"defaultSettleDelay":0,"allowScriptTags":false,"scrollIntoViewOnBoost":false}
    """)

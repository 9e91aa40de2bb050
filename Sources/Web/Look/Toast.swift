/// The place where short messages appear and are read out; it holds the one told once, so that it shows without scripts too.
func toasts(_ notice: Notice?, _ context: ViewContext) -> HTML {
    """
    <div class="toasts" id="toasts" role="status" aria-live="polite">\(notice.map { toast($0, context) })</div>
    """
}

private func toast(_ notice: Notice, _ context: ViewContext) -> HTML {
    """
    <div class="toast toast-\(notice.kind.rawValue)">\(notice.kind.icon.html())<span>\(notice.text)</span>\(notice.undo.map { undoForm($0, context) })</div>
    """
}

private func undoForm(_ address: Address, _ context: ViewContext) -> HTML {
    postForm(to: address, context, class: "toast-undo", Button(context.t("撤销", en: "Undo"), icon: .undo, kind: .quiet).submit())
}

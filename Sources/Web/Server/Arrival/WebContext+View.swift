extension WebContext {
    /// What the pages need to know about this request.
    func view(_ tokens: FormTokens) -> ViewContext {
        let surroundings = caller?.surroundings ?? Surroundings()
        return ViewContext(
            tongue: tongue, theme: theme, density: density, csrfToken: tokens.token(for: formBinding),
            viewer: caller?.viewer, path: path, places: caller?.places ?? [], waiting: surroundings.waiting,
            notice: notice(tokens), companyName: surroundings.companyName, isDemonstration: surroundings.isDemonstration,
            mayRemoveDemonstration: caller.map { DemonstrationRoutes.removers.admits($0.role) } ?? false,
            lastChange: surroundings.lastChange)
    }

    /// What the page before handed on.
    private func notice(_ tokens: FormTokens) -> Notice? {
        cookies[.deed, isTLS: isTLS].flatMap(tokens.text(signed:)).flatMap(Deed.init(text:)).map { deed in
            Notice(text: deed.sentence(Words(tongue: tongue)))
        }
    }
}

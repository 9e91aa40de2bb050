extension WebContext {
    /// What the pages need to know about this request. What waits where, the company's name and notices are added by
    /// who knows them.
    func view(_ tokens: FormTokens) -> ViewContext {
        ViewContext(
            tongue: tongue, theme: theme, density: density, csrfToken: tokens.token(for: formBinding),
            viewer: caller?.viewer, path: path, places: caller?.places ?? [])
    }
}

extension WebContext {
    /// What the pages need to know about this request.
    func view(_ tokens: FormTokens) -> ViewContext {
        let surroundings = caller?.surroundings ?? Surroundings()
        return ViewContext(
            tongue: tongue, theme: theme, density: density, csrfToken: tokens.token(for: formBinding),
            viewer: caller?.viewer, path: path, places: caller?.places ?? [], waiting: surroundings.waiting,
            companyName: surroundings.companyName, isDemonstration: surroundings.isDemonstration)
    }
}

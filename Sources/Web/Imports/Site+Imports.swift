import Archive

extension Site {
    /// The routes about imports; none as long as the site is not told where the archive lives.
    ///
    /// Whoever runs the site works off what they ask for, with one `ImportRunner`.
    var imports: [Route] {
        let imports = settings.folder.map(archive.imports(in:))
        return imports.map { ImportRoutes(archive: archive, imports: $0).routes } ?? []
    }
}

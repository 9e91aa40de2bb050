import Archive

extension Site {
    /// The routes about imports and exports; none as long as the site is not told where the archive lives.
    ///
    /// Whoever runs the site works off what they ask for, with one `ImportRunner` and one `ExportRunner`.
    var imports: [Route] {
        let imports = settings.folder.map(archive.imports(in:))
        return imports.map { imports in
            ImportRoutes(archive: archive, imports: imports).routes + ExportRoutes(archive: archive, exports: imports.exports).routes
        } ?? []
    }
}

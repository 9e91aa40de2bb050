import Archive
import ServiceLifecycle

extension Site {
    /// The imports of this archive; nil as long as the site is not told where the archive lives.
    private var importsHere: Imports? { settings.folder.map(archive.imports(in:)) }

    /// The routes about imports.
    var imports: [Route] {
        importsHere.map { ImportRoutes(archive: archive, imports: $0).routes } ?? []
    }

    /// What works imports off as long as the server runs.
    var importWork: [any Service] {
        importsHere.map { [ImportWork($0, logger: settings.logger)] } ?? []
    }
}

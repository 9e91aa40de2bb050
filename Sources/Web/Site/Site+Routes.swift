import Archive

extension Site {
    /// All routes, checked against each other, with the description of the API.
    func table() throws(RouteTableError) -> RouteTable {
        let keeping = DraftKeeping(archive: archive)
        let routes = ground + doors + customers + imports
        let (conflicts, idempotence, gate) = (VersionConflicts(routes), Idempotence(archive: archive), Gate(archive: archive))
        return try RouteTable(routes.map { gate.guarding(idempotence.guarding(conflicts.guarding(keeping.guarding($0.minding)))) }).described(
            schemas: schemas, version: settings.version)
    }

    private var ground: [Route] {
        GroundRoutes(
            hub: hub, folder: settings.assetsFolder.map(AssetFolder.init),
            requireDatabase: { [archive] in try await archive.requireDatabase() },
            sees: { [archive] caller, event in event.audience.includes(caller.actor, under: archive.policies) }
        ).routes
    }

    private var doors: [Route] {
        SetupRoutes(archive: archive, recoveryKey: settings.recoveryKey, word: settings.setupWord).routes
            + SignInRoutes(archive: archive).routes
            + PreferenceRoutes().routes
            + AccountRoutes(archive: archive).routes
            + DeskRoutes(archive: archive).routes
            + PeopleRoutes(archive: archive).routes
            + DepartmentRoutes(archive: archive).routes
            + TrailRoutes(archive: archive, check: ledgerCheck).routes
            + SettingsRoutes(archive: archive).routes
            + PolicyRoutes(archive: archive).routes
            + OwnFieldRoutes(archive: archive).routes
            + CollectionRoutes(archive: archive).routes
            + DemonstrationRoutes(archive: archive).routes
            + AboutRoutes(archive: archive, settings: settings).routes
    }

    /// What the API's description refers to by name.
    private var schemas: [(name: String, schema: Schema)] {
        SignInRoutes.schemas + PeopleRoutes.schemas + TrailRoutes.schemas + SettingsRoutes.schemas + PolicyRoutes.schemas + customerSchemas
            + ImportRoutes.schemas + CollectionRoutes.schemas + OwnFieldRoutes.schemas
    }
}

extension Route {
    /// The same route, which never says that nothing was saved where something was.
    fileprivate var minding: Route {
        isSafe ? self : handled { [handler] call in try await Archive.minding { try await handler(call) } }
    }
}

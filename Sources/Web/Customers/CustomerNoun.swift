import Archive

/// Everything about customers that the site serves.
struct CustomerNoun: Sendable {
    let archive: Archive

    /// The routes of the list, the forms, the archive, its versions, verification, search and classification.
    var routes: [Route] {
        CustomerListRoutes(archive: archive).routes + CustomerHintRoutes(archive: archive).routes
            + CustomerEntryRoutes(archive: archive).routes + CustomerRecordRoutes(archive: archive).routes
            + ConsentRoutes(archive: archive).routes
            + CustomerHistoryRoutes(archive: archive).routes + VerificationRoutes(archive: archive).routes
            + SearchRoutes(archive: archive).routes + FacetRoutes().routes
            + DealingRoutes(archive: archive).routes + ProductRoutes(archive: archive).routes
            + ClassRoutes(archive: archive).routes
    }
}

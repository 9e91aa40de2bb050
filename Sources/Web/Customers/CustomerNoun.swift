import Archive

/// Everything about customers that the site serves.
struct CustomerNoun: Sendable {
    let archive: Archive

    /// The routes of the list, the forms, the archive, its versions, verification, search and classification.
    var routes: [Route] {
        let routes = [
            CustomerListRoutes(archive: archive).routes,
            FilterRoutes(archive: archive).routes,
            BoardRoutes(archive: archive).routes,
            BulkEditRoutes(archive: archive).routes,
            ABCRoutes(archive: archive).routes,
            SavedViewRoutes(archive: archive).routes,
            CustomerHintRoutes(archive: archive).routes,
            CustomerEntryRoutes(archive: archive).routes,
            CustomerRecordRoutes(archive: archive).routes,
            ConsentRoutes(archive: archive).routes,
            CustomerHistoryRoutes(archive: archive).routes,
            VerificationRoutes(archive: archive).routes,
            SearchRoutes(archive: archive).routes,
            FacetRoutes().routes,
            DealingRoutes(archive: archive).routes,
            ProductRoutes(archive: archive).routes,
            ClassRoutes(archive: archive).routes,
            PoolRoutes(archive: archive).routes,
            TrashRoutes(archive: archive).routes,
            HandoverRoutes(archive: archive).routes,
            MergeRoutes(archive: archive).routes,
            DuplicateRoutes(archive: archive).routes,
            AccessRoutes(archive: archive).routes,
            DraftRoutes(archive: archive).routes,
        ]
        return routes.flatMap { $0 }
    }
}

extension Site {
    /// The routes about customers: the list, the archive, verification, search and import.
    var customers: [Route] {
        CustomerNoun(archive: archive).routes
    }

    /// What their descriptions refer to by name.
    var customerSchemas: [(name: String, schema: Schema)] {
        CustomerSchemas.all + DealingSchemas.all + ProductRoutes.schemas + ClassRoutes.schemas + SavedViewRoutes.schemas
            + BulkEditRoutes.schemas + ABCRoutes.schemas + ExportRoutes.schemas + PoolRoutes.schemas + TrashRoutes.schemas + HandoverRoutes.schemas
            + MergeRoutes.schemas + DuplicateRoutes.schemas + AccessRoutes.schemas
    }
}

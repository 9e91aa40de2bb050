extension RouteTable {
    /// Where the description of the API is served.
    static let descriptionPath = "/api/openapi.json"

    /// The same table with a route that serves its description.
    /// - Parameter schemas: those that routes refer to by name.
    func described(schemas: [(name: String, schema: Schema)], version: String) throws(RouteTableError) -> RouteTable {
        let json = OpenAPI(table: self, schemas: schemas, version: version).json()
        let summary = Bilingual("接口说明", en: "Description of the API")
        let route = Route.page(Self.descriptionPath, access: .everyone, summary) { _ in
            Reply(.bytes(json, gzip: nil), contentType: "application/json")
        }
        return try RouteTable(routes + [route])
    }
}

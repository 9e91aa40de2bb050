import Archive
import Database
import HTTPTypes
import HummingbirdCore
import NIOCore
import TestSupport

@testable import Web

/// A site with something real for every place in a route's path, so that each route can be called on what is there.
struct RouteStage {
    /// A route's path has a place for which there is nothing here: say in `places` what it stands for.
    struct NoExample: Error {
        let path: String
    }

    /// Whose record a request is about, from where the caller stands.
    enum Record: CaseIterable {
        case own, foreign
        /// It was within reach until somebody else took it over.
        case formerlyOwn
        /// There never was one.
        case missing
    }

    let site: ImportVisit
    let mine: String
    private let others: String
    private let handedOver: String
    private let saying: @Sendable (String) -> String
    private let rehearsedOnce = RehearsedOnce()
    let spare: Person.ID
    /// A dealing of each customer.
    private let dealings: [String: String]
    private let product: Product.ID
    /// A field that the company added; 李's customer says something in it.
    let ownField: OwnField.ID

    var cast: Cast { site.cast }

    /// - Parameter saying: what names of customers, people and cells of imports are turned into.
    init(_ cast: Cast, saying: @escaping @Sendable (String) -> String) async throws {
        self.saying = saying
        site = ImportVisit(cast)
        mine = try await cast.submitted(saying("李的客户"))
        others = try await cast.submitted(saying("王的客户"), by: .wang)
        let (number, wang) = (try await cast.submitted(saying("交出的客户")), cast.id(.wang))
        try await cast.work(as: .boss) { work in
            var entry = CustomerEntry()
            entry.values[.owner] = "\(wang.rawValue)"
            _ = try work.customers.change(number, from: 2, by: entry)
        }
        handedOver = number
        let own = OwnFieldForm(chinese: String(saying("样板客户").prefix(OwnFieldForm.nameCharactersMax)), choices: ["是", "否"], isDimension: true)
        ownField = try await cast.work(as: .admin) { try $0.ownFieldBook.add(.choice, own).id }
        let details = PersonDetails(name: saying("备用"), role: .salesperson, departmentID: cast.departments.salesOne)
        var dealings: [String: String] = [:]
        for number in [mine, others, handedOver] {
            let entry = DealingEntry(
                day: "2026-03-01", place: saying("厂内"), lines: [.init(name: saying("数控车床"), quantity: "2", unit: "台", price: "1200")],
                breach: "ours", breachNote: saying("迟交"), remark: saying("加急"))
            dealings[number] = try await cast.work(as: .boss) { try $0.dealings.record(entry, with: number).number }
        }
        self.dealings = dealings
        try await cast.work(as: .boss) { work in
            var policies = work.policies
            policies.pool.isOpen = true
            try work.policyBook.change(to: policies)
            policies.levelAVisibility = .strict
            try work.policyBook.draft(.visibility, policies, PolicyHead())
        }
        product = try await cast.work(as: .boss) { try $0.products.add(ProductEntry(name: saying("激光切割机"), unit: "台", price: "80万")).id }
        spare = try await cast.archive.addPerson(
            login: "spare", details, password: .chosen("Correct-horse-9"), as: .system(origin: "test")
        ).person.id
    }

    /// All that the site serves; event streams, which have no end, are looked at by tests of their own.
    func routes() throws -> [Route] {
        try site.visit.site.table().routes.filter { $0.path != "/events" }
    }

    /// The address of a route for somebody, about such a record; nil where there is no such record for them.
    /// - Parameter isRefused: whether nothing will be done to it, so that it can be had again.
    func path(of route: Route, for part: Cast.Part, _ record: Record, isRefused: Bool = false) async throws -> String? {
        var path = String(route.path)
        for (place, value) in places where path.contains(place) {
            path = path.replacing(place, with: String(place.prefix { $0 != ":" }) + value)
        }
        if path.contains("/:number") {
            guard let number = number(for: part, record) else { return nil }
            path = path.replacing(":number", with: number).replacing(":version", with: "1").replacing(":field", with: "notes")
                .replacing(":dealing", with: dealings[number] ?? "JY-190001001")
                .replacing(":contact", with: "0")
        } else if route.access == ImportRoutes.batch {
            guard let batch = try await batch(for: part, record, mayBeUsed: isRefused || route.isSafe) else { return nil }
            path = path.replacing(":id", with: batch).replacing(":row", with: "2")
        }
        guard !path.contains(":") else { throw NoExample(path: route.path) }
        // Which value is uncovered stands in the query of the page's form.
        return path.hasSuffix("/uncover") ? path + "?part=contacts%5B0%5D.phones%5B0%5D" : path
    }

    /// What stands in a path that is about no customer and no import.
    private var places: [String: String] {
        [
            "/people/departments/:id": "\(cast.departments.service.rawValue)",
            "/products/:id": "\(product.rawValue)", "/departments/:id": "\(cast.departments.service.rawValue)", "/people/:id": "\(spare.rawValue)",
            "/account/sessions/:id": "999999", "/me/sessions/:id": "999999", "/audit/:index": "0", "/trail/:index": "0",
            "/own-fields/:id": "\(ownField.rawValue)", "/assets/:name": "none.css", "/language/:tongue": "en",
            "/customers/views/:id": "999999", "/views/:id": "999999", "/bulk-edits/:id": "999999", "/handovers/:id": "999999", "/merges/:id": "999999",
            "/access/:id": "999999", "/access-requests/:id": "999999", "/policies/:document": "2", "/versions/:version": "1", "/exports/:id": "999999",
            "/abc/:id": "999999", "/abc-runs/:id": "999999",
        ]
    }

    private func number(for part: Cast.Part, _ record: Record) -> String? {
        switch (record, part) {
        case (.missing, _): "KH-190001001"
        case (.formerlyOwn, .li), (.formerlyOwn, .zhang), (.formerlyOwn, .clerk): handedOver
        case (.formerlyOwn, _): nil
        case (.own, .wang): others
        case (.own, _): mine
        case (.foreign, .li), (.foreign, .zhang), (.foreign, .clerk): others
        case (.foreign, .wang): mine
        case (.foreign, _): nil
        }
    }

    /// An import after its dry run; a new one for each call that may move it on.
    private func batch(for part: Cast.Part, _ record: Record, mayBeUsed: Bool) async throws -> String? {
        guard record != .missing else { return "999999" }
        let importer: Cast.Part? =
            switch (record, part) {
            case (.own, .zhang), (.own, .li), (.own, .wang), (.own, .boss), (.own, .clerk): part
            case (.own, _): .li
            case (.foreign, .boss), (.formerlyOwn, _), (.missing, _): nil
            case (.foreign, .li): .wang
            case (.foreign, _): .li
            }
        guard let importer else { return nil }
        if mayBeUsed, let known = await rehearsedOnce.known[importer] { return known }
        let number = try await rehearsed(by: importer)
        if mayBeUsed { await rehearsedOnce.keep(number, of: importer) }
        return number
    }

    private func rehearsed(by importer: Cast.Part) async throws -> String {
        let rows = [["客户名称", saying("备注"), "电话"], [saying("甲公司"), saying("急"), saying("1380013")]].map { row in
            row.map { $0.replacing("\"", with: "\"\"") }
        }
        let batch = try await site.uploaded(rows, saying("客户") + ".csv", by: importer)
        try await site.imports.rehearse(batch.id, as: cast.actor(importer))
        await site.workOff()
        return "\(batch.id.rawValue)"
    }

    /// Calls a route with a request that is complete but for its version, which never was: records stay as they are.
    func call(_ route: Route, at path: String, _ client: WebClient) async throws -> WebAnswer {
        var client = client
        let condition: HTTPFields = [.ifMatch: "\"v99\""]
        switch route.body {
        case .form: return try await client.post(path, form: "version=99&base=98&reason=x&text=x", condition)
        case .json:
            let json = """
                {"name":"x","reason":"x","text":"x","part":"contacts[0].phones[0]","choice":"skip","sheetIndex":0,"columns":[],"day":"x","lifecycle":"won"}
                """
            return try await client.send(route.method, path, json: json, condition)
        case .upload:
            let body = MultipartForm.body(csrf: nil, fileName: "客户.csv", ImportVisit.csv([["客户名称"], ["甲公司"]]))
            return try await client.send(route.method, path, MultipartForm.headers, body: body)
        case .none: return try await client.send(route.method, path, condition)
        }
    }
}

/// An import of each importer that is only read.
private actor RehearsedOnce {
    private(set) var known: [Cast.Part: String] = [:]

    func keep(_ number: String, of part: Cast.Part) { known[part] = number }
}

extension Route {
    /// Whether it is about one record, which is within somebody's reach or is not.
    var isAboutRecord: Bool {
        if case .record = access { true } else { false }
    }
}

/// Opens an archive with the cast in it and a stage for every route of its site.
///
/// - Parameter options: how its database is opened.
func withStage(
    _ options: Database.Options = .init(), saying: @escaping @Sendable (String) -> String = { $0 },
    _ body: (RouteStage) async throws -> Void
) async throws {
    let cast = try await Cast(options)
    try await body(RouteStage(cast, saying: saying))
    try await cast.archive.close()
}

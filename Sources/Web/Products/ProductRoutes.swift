import Archive
import HTTPTypes

/// The catalogue of products: read by whoever sees customers, kept by managers, executives and records clerks; as pages and over the API.
struct ProductRoutes: Sendable {
    let archive: Archive

    private static let readers = CustomerAccess.readers
    private static let keepers = Access.roles(Set(Role.allCases.filter(\.keepsCatalogue)))

    var routes: [Route] {
        [
            .page("/products", access: Self.readers, Bilingual("商品目录", en: "Products"), show),
            .form("/products", access: Self.keepers, Bilingual("添加商品", en: "Add a product"), add),
            .page("/products/:id", access: Self.keepers, Bilingual("修改商品", en: "Edit a product"), edit),
            .form("/products/:id", access: Self.keepers, Bilingual("修改商品", en: "Change a product"), change),
            .api(
                .get, "/products", access: Self.readers, Bilingual("商品目录", en: "Products"), gives: Schema.page(of: .named("Product")), list),
            .api(
                .post, "/products", access: Self.keepers, Bilingual("添加商品", en: "Add a product"), takes: .named("ProductChange"),
                gives: .named("Product"), answers: .created, create),
            .api(.get, "/products/:id", access: Self.readers, Bilingual("商品", en: "A product"), gives: .named("Product"), read),
            .api(
                .put, "/products/:id", access: Self.keepers, Bilingual("修改商品", en: "Change a product"), parameters: [.version],
                takes: .named("ProductChange"), gives: .named("Product"), replace),
        ]
    }

    // MARK: - Pages

    private func show(_ call: Call) async throws -> Reply {
        .page(productsView(try await page(call, ProductBody()), call.view))
    }

    private func add(_ call: Call) async throws -> Reply {
        let body = ProductBody(call.form)
        do {
            _ = try await archive.work(as: call.actor()) { try $0.products.add(body.entry) }
            return .redirect(to: "/products", telling: .productSaved)
        } catch ArchiveError.invalid(let problems) {
            return .page(productsView(try await page(call, body, problems), call.view), status: .unprocessableContent)
        }
    }

    private func edit(_ call: Call) async throws -> Reply {
        let product = try await found(call)
        let fields = ProductBody(product, Sight(try call.actor(), archive)).fields(asksForRetired: true, [], call.view.t)
        return .page(productView(ProductPage(product, fields), call.view))
    }

    private func change(_ call: Call) async throws -> Reply {
        let body = ProductBody(call.form)
        do {
            _ = try await put(body, on: id(call), from: Int64(call.baseVersion()), call)
            return .redirect(to: "/products", telling: .productSaved)
        } catch ArchiveError.invalid(let problems) {
            let page = ProductPage(try await found(call), body.fields(asksForRetired: true, problems, call.view.t))
            return .page(productView(page, call.view), status: .unprocessableContent)
        } catch ArchiveError.changedMeanwhile {
            let product = try await found(call)
            let saved = ProductBody(product, Sight(try call.actor(), archive)).fields(asksForRetired: true, [], call.view.t)
            var page = ProductPage(product, body.fields(asksForRetired: true, [], call.view.t).beside(saved, call.view.t))
            page.isStale = true
            return .page(productView(page, call.view), status: .conflict)
        }
    }

    private func page(_ call: Call, _ body: ProductBody, _ problems: [FieldProblem] = []) async throws -> ProductsPage {
        let actor = try call.actor()
        let sight = Sight(actor, archive)
        let products = try await archive.look(as: actor) { try $0.products.all() }
        return ProductsPage(
            rows: products.map { ProductsPage.Row($0, mayChange: actor.role.keepsCatalogue, sight, call.view.t) },
            fields: actor.role.keepsCatalogue ? body.fields(asksForRetired: false, problems, call.view.t) : nil)
    }

    // MARK: - Programs

    private func list(_ call: Call) async throws -> Reply {
        let products = try await archive.look(as: call.actor()) { try $0.products.all() }
        let sight = Sight(try call.actor(), archive)
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: products) { $1.product($0, sight) }
                object.member("next", nil as String?)
            }
        }
    }

    private func create(_ call: Call) async throws -> Reply {
        let body = try call.decode(ProductBody.self)
        let product = try await archive.work(as: call.actor()) { try $0.products.add(body.entry) }
        let sight = Sight(try call.actor(), archive)
        return Reply.created(at: "/api/v1/products/\(Int(product.id.rawValue))") { writer in
            writer.object { $0.product(product, sight) }
        }.with(Etag(version: Int(product.version)))
    }

    private func read(_ call: Call) async throws -> Reply {
        try reply(try await found(call), call)
    }

    private func replace(_ call: Call) async throws -> Reply {
        let body = try call.decode(ProductBody.self)
        return try reply(try await put(body, on: id(call), from: Int64(call.baseVersion()), call), call)
    }

    // MARK: -

    private func put(_ body: ProductBody, on id: Product.ID, from version: Int64, _ call: Call) async throws -> Product {
        try await archive.work(as: call.actor()) { try $0.products.change(id, from: version, by: body.entry) }
    }

    private func found(_ call: Call) async throws -> Product {
        let id = try id(call)
        return try await archive.look(as: call.actor()) { try $0.products.find(id) }
    }

    private func id(_ call: Call) throws(HTTPProblem) -> Product.ID {
        guard let id = Int64(try call.parameter("id")) else { throw .notFound }
        return Product.ID(rawValue: id)
    }

    private func reply(_ product: Product, _ call: Call) throws -> Reply {
        let sight = Sight(try call.actor(), archive)
        return Reply.json { writer in writer.object { $0.product(product, sight) } }.with(Etag(version: Int(product.version)))
    }
}

extension ProductRoutes {
    /// The shapes of JSON about products.
    static let schemas: [(name: String, schema: Schema)] = [
        (
            "Product",
            .object([
                .init("id", .integer()), .init("version", .integer(min: 1)), .init("name", .text()), .init("code", .optional(.text())),
                .init("unit", .optional(.text())), .init("price", .optional(.text()), Bilingual("元，两位小数", en: "In yuan with two decimals")),
                .init("isRetired", .flag),
            ])
        ),
        (
            "ProductChange",
            .object([
                .init("name", .text()), .init("code", .text(), isRequired: false), .init("unit", .text(), isRequired: false),
                .init("price", .text(), isRequired: false), .init("isRetired", .flag, isRequired: false),
            ])
        ),
    ]
}

extension JSONWriter {
    /// The members of a product.
    fileprivate mutating func product(_ product: Product, _ sight: Sight) {
        member("id", Int(product.id.rawValue))
        member("version", Int(product.version))
        member("name", sight.text(product.name))
        member("code", sight.text(product.code))
        member("unit", sight.text(product.unit))
        member("price", product.price?.yuanText)
        member("isRetired", product.isRetired)
    }
}

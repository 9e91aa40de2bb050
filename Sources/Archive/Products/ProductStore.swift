import Database
import Vault
import Wording

/// The catalogue of what the company sells.
public struct ProductStore {
    let work: UnitOfWork
    private static let column = SealedColumn(table: SealedTable.products, column: 1)
}

extension UnitOfWork {
    /// The catalogue of what the company sells.
    public var products: ProductStore { ProductStore(work: self) }
}

extension Role {
    /// Whether the role keeps the catalogue of products.
    public var keepsCatalogue: Bool {
        switch self {
        case .manager, .executive, .clerk, .system: true
        default: false
        }
    }
}

extension ProductStore {
    /// Every product, the retired ones too, in the order in which they were added. Roles that see no customers see none.
    public func all() throws -> [Product] {
        guard work.actor.role.seesCustomers else { return [] }
        return try read("1 = 1")
    }

    /// One product.
    ///
    /// - Throws: `ArchiveError.notFound`.
    public func find(_ id: Product.ID) throws -> Product {
        guard work.actor.role.seesCustomers, let product = try read("id = \(id)").first else { throw ArchiveError.notFound }
        return product
    }

    /// Adds a product.
    ///
    /// - Throws: `ArchiveError.invalid`, `.forbidden`.
    public func add(_ entry: ProductEntry) throws -> Product {
        try add(entry, isDemonstration: false)
    }

    func add(_ entry: ProductEntry, isDemonstration: Bool) throws -> Product {
        try requireKeeper()
        let others = try all()
        guard others.count < Product.countMax else { throw ArchiveError.invalid([.catalogueFull]) }
        let facts = try ProductFacts(entry, among: others, work.policies.identityNumbers)
        let id = Product.ID(rawValue: try CounterStore(connection: work.connection).next("product"))
        try work.connection.execute(
            """
            INSERT INTO products (id, version, is_retired, is_demonstration, sealed)
            VALUES (\(id), 1, \(entry.isRetired), \(isDemonstration), \(try seal(facts, id).bytes))
            """)
        try work.record(.productAdded, Subject(.product, id.rawValue), body: facts.record)
        return try find(id)
    }

    /// Changes a product, or retires it; dealings keep the name and price they were made with.
    ///
    /// - Throws: `ArchiveError.changedMeanwhile`, `.invalid`, `.forbidden`, `.notFound`.
    public func change(_ id: Product.ID, from version: Int64, by entry: ProductEntry) throws -> Product {
        try requireKeeper()
        let product = try find(id)
        guard product.version == version else { throw ArchiveError.changedMeanwhile(current: product.version) }
        let facts = try ProductFacts(entry, among: all().filter { $0.id != id }, work.policies.identityNumbers)
        try work.connection.execute(
            """
            UPDATE products SET version = \(version + 1), is_retired = \(entry.isRetired), sealed = \(try seal(facts, id).bytes)
            WHERE id = \(id) AND version = \(version)
            """)
        try work.record(.productChanged, Subject(.product, id.rawValue), body: facts.record)
        return try find(id)
    }

    private func read(_ condition: SQL) throws -> [Product] {
        let key = try work.keys.ring.key(.people)
        return try work.connection.rows(
            "SELECT id, version, is_retired, sealed FROM products WHERE \(condition) ORDER BY id LIMIT \(Product.countMax)"
        ) { row in
            let (id, version, isRetired) = (try row.next(Product.ID.self), try row.next(Int64.self), try row.next(Bool.self))
            let record = try work.keys.vault.openRecord(
                Sealed(stored: row.next()), under: key, at: Self.column.at(row: id.rawValue))
            let facts = try ProductFacts(record)
            return Product(
                id: id, version: version, name: facts.name, code: facts.code, unit: facts.unit, price: facts.price, isRetired: isRetired)
        }
    }

    private func seal(_ facts: ProductFacts, _ id: Product.ID) throws -> Sealed {
        work.keys.vault.seal(facts.record, under: try work.keys.ring.key(.people), at: Self.column.at(row: id.rawValue))
    }

    private func requireKeeper() throws {
        guard work.actor.role.keepsCatalogue else {
            throw ArchiveError.forbidden(
                Wording("您的角色不能修改商品目录。", en: "Your role does not change the catalogue of products."))
        }
    }
}

/// What is sealed of a product.
private struct ProductFacts {
    var name = PrivateText("")
    var code: PrivateText?
    var unit: PrivateText?
    var price: Money?

    /// - Throws: `ArchiveError.invalid` naming every field, also a name or code that another product has.
    init(_ entry: ProductEntry, among others: [Product], _ identity: IdentityNumberPolicy) throws {
        var problems: [FieldProblem] = []
        func text(_ field: String, _ typed: String, charactersMax: Int) -> PrivateText? {
            guard let text = EntryText.clean(typed, isMultiline: false) else {
                problems.append(.unreadable(field))
                return nil
            }
            do throws(EntryRefusal) {
                return try DealingReading.text(text, charactersMax: charactersMax, identity)
            } catch {
                problems.append(FieldProblem(field, error.wording))
                return nil
            }
        }
        name = text("name", entry.name, charactersMax: DealingReading.nameCharactersMax) ?? PrivateText("")
        code = text("code", entry.code, charactersMax: Product.codeCharactersMax)
        unit = text("unit", entry.unit, charactersMax: DealingReading.unitCharactersMax)
        price = Money(written: entry.price)
        if price == nil, !entry.price.allSatisfy(\.isWhitespace) { problems.append(FieldProblem("price", EntryRefusal.notAnAmount.wording)) }
        if name.isEmpty, problems.isEmpty { problems.append(FieldProblem("name", EntryRefusal.productNeeded.wording)) }
        if !name.isEmpty, others.contains(where: { $0.name == name }) { problems.append(.productTwice("name")) }
        if let code, others.contains(where: { $0.code == code }) { problems.append(.productTwice("code")) }
        guard problems.isEmpty else { throw ArchiveError.invalid(problems) }
    }

    init(_ record: RecordReader) throws {
        var reader = record
        while let field = try reader.next() {
            switch field.tag {
            case 1: name = try field.privateText()
            case 2: code = try field.privateText()
            case 3: unit = try field.privateText()
            case 4: price = Money(cents: try field.integer())
            default: break
            }
        }
    }

    var record: RecordWriter {
        var writer = RecordWriter()
        writer.text(1, name)
        writer.text(2, code)
        writer.text(3, unit)
        writer.integer(4, price?.cents)
        return writer
    }
}

extension FieldProblem {
    fileprivate static let catalogueFull = FieldProblem(
        "name",
        Wording("商品目录最多 \(Product.countMax) 种", en: "A catalogue has at most \(Product.countMax) products"))

    fileprivate static func productTwice(_ field: String) -> FieldProblem {
        FieldProblem(
            field, Wording("目录中已有同样的商品，请修改那一个或换一个", en: "The catalogue has one like it; change that one, or choose another"))
    }
}

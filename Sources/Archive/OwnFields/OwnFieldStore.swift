import Database
import Foundation
import Vault
import Wording

/// The fields that the company adds to its archives.
public struct OwnFieldStore {
    let work: UnitOfWork
}

extension UnitOfWork {
    /// The fields that the company adds, to be changed; what they are says ``ownFields``.
    public var ownFieldBook: OwnFieldStore { OwnFieldStore(work: self) }
}

extension OwnFieldStore {
    static let column = SealedColumn(table: SealedTable.ownFields, column: 1)

    /// Adds a field.
    ///
    /// - Throws: `ArchiveError.forbidden` for anyone but an administrator or executive, `.invalid`.
    public func add(_ kind: OwnField.Kind, _ form: OwnFieldForm) throws -> OwnField {
        try requireManager()
        let all = try read()
        guard all.count < OwnField.countMax else { throw ArchiveError.invalid([.tooManyOwnFields]) }
        let form = try checked(form, of: kind, among: all)
        let id = OwnField.ID(rawValue: try CounterStore(connection: work.connection).next("own-field"))
        var field = OwnField(id: id, kind: kind, form: form, choices: try Self.choices(form, over: []), isRetired: false)
        field.form.choices = field.offeredChoices.map(\.line)
        let bytes = try sealed(field).bytes
        try work.connection.execute("INSERT INTO own_fields (id, sealed) VALUES (\(id), \(bytes))")
        try record(.ownFieldAdded, field)
        return field
    }

    /// Changes what is said of a field; what its value is stays, and a choice that is left out is retired.
    ///
    /// - Throws: `ArchiveError.forbidden`, `.notFound`, `.invalid`.
    public func change(_ id: OwnField.ID, to form: OwnFieldForm) throws -> OwnField {
        try requireManager()
        let all = try read()
        guard var field = all.first(where: { $0.id == id }) else { throw ArchiveError.notFound }
        field.form = try checked(form, of: field.kind, among: all.filter { $0.id != id })
        field.choices = try Self.choices(field.form, over: field.choices)
        field.form.choices = field.offeredChoices.map(\.line)
        guard field.choices.count <= OwnFieldForm.choiceCountMax else { throw ArchiveError.invalid([.ownChoices]) }
        return try put(field, as: .ownFieldChanged)
    }

    /// Offers a field no more, or again. What was entered stays readable: a field is never deleted.
    ///
    /// - Throws: `ArchiveError.forbidden`, `.notFound`, `.wrongState` where it is so already.
    public func retire(_ id: OwnField.ID, isRetired: Bool = true) throws -> OwnField {
        try requireManager()
        guard var field = try read().first(where: { $0.id == id }) else { throw ArchiveError.notFound }
        guard field.isRetired != isRetired else { throw ArchiveError.wrongState(isRetired ? Self.alreadyRetired : Self.alreadyOffered) }
        field.isRetired = isRetired
        return try put(field, as: isRetired ? .ownFieldRetired : .ownFieldRevived)
    }

    private func put(_ field: OwnField, as act: Act) throws -> OwnField {
        let bytes = try sealed(field).bytes
        try work.connection.execute("UPDATE own_fields SET sealed = \(bytes) WHERE id = \(field.id)")
        try record(act, field)
        return field
    }

    private func read() throws -> [OwnField] {
        try SnapshotStore(connection: work.connection, keys: work.keys).ownFields().all
    }

    private func sealed(_ field: OwnField) throws -> Sealed {
        work.keys.vault.seal(
            [UInt8](try JSONEncoder().encode(StoredOwnField(field))), under: try work.keys.ring.key(.people),
            at: Self.column.at(row: field.id.rawValue))
    }

    private func record(_ act: Act, _ field: OwnField) throws {
        var body = RecordWriter()
        body.text(1, String(decoding: try JSONEncoder().encode(StoredOwnField(field)), as: UTF8.self))
        try work.record(act, Subject(.ownField, field.id.rawValue), body: body)
    }

    private func requireManager() throws {
        guard [.administrator, .executive, .system].contains(work.actor.role) else {
            throw ArchiveError.forbidden(
                Wording("只有系统管理员或总经理可以管理自定义字段。", en: "Only an administrator or executive manages own fields."))
        }
    }

    private static let alreadyRetired = Wording("这个字段已经停用。", en: "The field is retired already.")
    private static let alreadyOffered = Wording("这个字段正在使用。", en: "The field is offered already.")
}

/// A field as it is stored, in a form that older and newer programs can both read.
struct StoredOwnField: Codable {
    let id: Int64
    let kind: OwnField.Kind
    let form: OwnFieldForm
    let choices: [OwnField.Choice]
    let isRetired: Bool

    init(_ field: OwnField) {
        id = field.id.rawValue
        kind = field.kind
        form = field.form
        choices = field.choices
        isRetired = field.isRetired
    }

    var field: OwnField {
        OwnField(id: OwnField.ID(rawValue: id), kind: kind, form: form, choices: choices, isRetired: isRetired)
    }
}

extension SnapshotStore {
    /// Reads the fields that the company added.
    func ownFields() throws -> OwnFields {
        let stored = try connection.rows("SELECT id, sealed FROM own_fields ORDER BY id LIMIT \(OwnField.countMax)") { row in
            (id: try row.next(Int64.self), sealed: Sealed(stored: try row.next([UInt8].self)))
        }
        let key = try keys.ring.key(.people)
        return OwnFields(
            try stored.map { row in
                let json = try keys.vault.open(row.sealed, under: key, at: OwnFieldStore.column.at(row: row.id))
                return try JSONDecoder().decode(StoredOwnField.self, from: Data(json)).field
            })
    }
}

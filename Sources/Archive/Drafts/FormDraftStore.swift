import Crypto
import Database
import Foundation
import Vault
import Wording

/// The drafts of one person's forms.
public struct FormDraftStore {
    let connection: Connection
    let keys: ArchiveKeys
    let personID: Person.ID
    let now: Moment

    private static let column = SealedColumn(table: SealedTable.drafts, column: 1)
}

extension UnitOfWork {
    /// The actor's own drafts, to be read; nil for an actor who is no person.
    public var formDrafts: FormDraftStore? {
        actor.personID.map { FormDraftStore(connection: connection, keys: keys, personID: $0, now: at) }
    }
}

extension Archive {
    /// Keeps what the actor typed at a place in the place of what was kept there before. It is recorded nowhere: a draft is no record yet.
    ///
    /// - Throws: `ArchiveError.invalid` naming the field that is too long, `DatabaseError.diskFull`.
    public func keepDraft(_ text: PrivateText, at place: String, as actor: Actor) async throws {
        try requireRoom()
        try await draft(as: actor) { try $0.keep(text, at: place) }
    }

    /// Throws away what the actor typed at a place, if anything was kept.
    public func discardDraft(at place: String, as actor: Actor) async throws {
        try await draft(as: actor) { try $0.discard(at: place) }
    }

    private func draft(as actor: Actor, _ body: @escaping @Sendable (FormDraftStore) throws -> Void) async throws {
        guard let person = actor.personID else { throw ArchiveError.forbidden(.nobody) }
        let now = clock()
        try await database.write(durability: .committed) { [keys] connection in
            try body(FormDraftStore(connection: connection, keys: keys, personID: person, now: now))
        }
    }
}

extension FormDraftStore {
    fileprivate func keep(_ text: PrivateText, at place: String) throws {
        guard place.utf8.count <= FormDraft.placeBytesMax else { throw ArchiveError.invalid([FieldProblem("place", .place)]) }
        guard text.inTheClear.utf8.count <= FormDraft.bytesMax else { throw ArchiveError.invalid([FieldProblem("content", .tooLong)]) }
        try connection.execute(
            "DELETE FROM form_drafts WHERE saved_at < \(now.adding(days: -FormDraft.daysKept))")
        let sealed = keys.vault.seal(text, under: try keys.ring.key(.drafts), at: sealedPlace(place)).bytes
        try connection.execute(
            """
            INSERT INTO form_drafts (person_id, place, saved_at, sealed)
            VALUES (\(personID), \(place), \(now), \(sealed))
            ON CONFLICT (person_id, place) DO UPDATE SET saved_at = \(now), sealed = \(sealed)
            """)
        for oldest in try places().dropFirst(FormDraft.countMax) { try discard(at: oldest) }
    }

    /// What was kept at a place; nil where nothing was, or too long ago.
    public func find(at place: String) throws -> FormDraft? { try drafts("d.place = \(place)").first }

    /// All that is kept, the latest first.
    public func all() throws -> [FormDraft] { try drafts("1 = 1") }

    fileprivate func discard(at place: String) throws {
        try connection.execute("DELETE FROM form_drafts WHERE person_id = \(personID) AND place = \(place)")
    }

    private func places() throws -> [String] {
        try connection.rows(
            """
            SELECT d.place FROM form_drafts d WHERE d.person_id = \(personID)
            ORDER BY d.saved_at DESC, d.place LIMIT \(FormDraft.countMax * 2)
            """
        ) { row in try row.next(String.self) }
    }

    private func drafts(_ condition: SQL) throws -> [FormDraft] {
        let key = try keys.ring.key(.drafts)
        return try connection.rows(
            """
            SELECT d.place, d.saved_at, d.sealed FROM form_drafts d
            WHERE d.person_id = \(personID) AND d.saved_at >= \(now.adding(days: -FormDraft.daysKept)) AND \(condition)
            ORDER BY d.saved_at DESC, d.place LIMIT \(FormDraft.countMax)
            """
        ) { row in
            let (place, savedAt) = (try row.next(String.self), try row.next(Moment.self))
            let text = try keys.vault.openText(Sealed(stored: row.next()), under: key, at: sealedPlace(place))
            return FormDraft(place: place, savedAt: savedAt, text: text)
        }
    }

    /// Where a draft is sealed: the first 63 bits of the SHA-256 of person and place, so that none opens at another's.
    private func sealedPlace(_ place: String) -> SealedPlace {
        let digest = SHA256.hash(data: Data("\(personID.rawValue) \(place)".utf8))
        let bits = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Self.column.at(row: Int64(bits >> 1))
    }
}

extension Wording {
    fileprivate static let nobody = Wording("请先登录。", en: "Sign in first.")
    fileprivate static let place = Wording("这个地址没有表单。", en: "There is no form at this address.")
    fileprivate static let tooLong = Wording("内容太长，没有保存草稿。", en: "It is too long to be kept as a draft.")
}

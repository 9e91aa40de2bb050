import Crypto
import Database
import Foundation
import Vault

/// A name that a person's program gave to one act, and the request it stands for; both as SHA-256 in hexadecimal digits.
public struct ReplyKey: Hashable, Sendable {
    let personID: Person.ID
    let key: String
    let request: String

    /// Nil for an actor who is no person.
    ///
    /// - Parameters:
    ///   - name: as the program gave it.
    ///   - request: everything that makes the request what it is: method, address, body.
    public init?(_ name: String, of request: [UInt8], by actor: Actor) {
        guard let person = actor.personID else { return nil }
        personID = person
        key = Self.digest(Array(name.utf8))
        self.request = Self.digest(request)
    }

    /// Where its sealed reply belongs: the first 63 bits of the key's digest.
    var place: SealedPlace {
        let bits = UInt64(key.prefix(16), radix: 16) ?? 0
        return SealedColumn(table: SealedTable.replies, column: 1).at(row: Int64(bits >> 1))
    }

    private static func digest(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: Data(bytes)).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}

extension Archive {
    /// How long a reply is kept, in milliseconds.
    static let replyMilliseconds: Int64 = 24 * 3_600_000

    /// Claims a named act for doing it now, unless it was done, is being done, or the name stands for another request.
    public func claim(_ key: ReplyKey) async throws -> ReplyClaim {
        let now = clock()
        return try await database.write { [keys] connection in
            try connection.execute("DELETE FROM replies WHERE claimed_at < \(now.adding(milliseconds: -Self.replyMilliseconds))")
            let claimed = try connection.execute(
                """
                INSERT INTO replies (person_id, key_digest, request_digest, claimed_at)
                VALUES (\(key.personID), \(key.key), \(key.request), \(now))
                ON CONFLICT (person_id, key_digest) DO NOTHING
                """)
            guard claimed == 0 else { return .isNew }
            return try Self.standing(of: key, connection, keys)
        }
    }

    /// Keeps the reply to an act that was done; later, where it cannot be kept now. Until then the act counts as being done.
    public func keep(_ reply: KeptReply, for key: ReplyKey) async {
        await nowOrLater { archive in
            let keys = archive.keys
            let sealed = keys.vault.seal(reply.record, under: try keys.ring.key(.drafts), at: key.place).bytes
            _ = try await archive.database.write { connection in
                try connection.execute(
                    """
                    UPDATE replies SET sealed_reply = \(sealed)
                    WHERE person_id = \(key.personID) AND key_digest = \(key.key)
                    """)
            }
        }
    }

    /// Gives a claim up, later where it cannot be done now: the act was refused and changed nothing.
    public func drop(_ key: ReplyKey) async {
        await nowOrLater { archive in
            _ = try await archive.database.write { connection in
                try connection.execute(
                    """
                    DELETE FROM replies
                    WHERE person_id = \(key.personID) AND key_digest = \(key.key) AND sealed_reply IS NULL
                    """)
            }
        }
    }

    /// Nobody is kept waiting for a database that is away, and nobody is told that an act failed because its reply was not kept.
    private func nowOrLater(_ body: @escaping @Sendable (Archive) async throws -> Void) async {
        do {
            try await body(self)
        } catch {
            Task.detached { [weak self] in
                await Persistence.last { if let self { try await body(self) } }
            }
        }
    }

    private static func standing(
        of key: ReplyKey, _ connection: Connection, _ keys: ArchiveKeys
    ) throws -> ReplyClaim {
        let row = try connection.first(
            """
            SELECT request_digest, sealed_reply FROM replies
            WHERE person_id = \(key.personID) AND key_digest = \(key.key)
            """
        ) { row in (request: try row.next(String.self), sealed: try row.nextIfPresent([UInt8].self)) }
        guard let row, row.request == key.request else { return .isAnother }
        guard let sealed = row.sealed else { return .isRunning }
        let record = try keys.vault.openRecord(
            Sealed(stored: sealed), under: try keys.ring.key(.drafts), at: key.place)
        return .isDone(try KeptReply(record))
    }
}

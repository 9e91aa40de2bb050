import Foundation
import GRDB
import GRDBSQLite

/// Tells SQLite to copy what is bound (`SQLITE_TRANSIENT`, a macro Swift cannot import).
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension SQLValue {
    var grdbValue: (any DatabaseValueConvertible)? {
        switch self {
        case .null: nil
        case .integer(let number): number
        case .real(let number): number
        case .text(let text): text
        case .bytes(let bytes): Data(bytes)
        }
    }

    func bind(to statement: OpaquePointer, at position: Int32) {
        switch self {
        case .null:
            sqlite3_bind_null(statement, position)
        case .integer(let number):
            sqlite3_bind_int64(statement, position, number)
        case .real(let number):
            sqlite3_bind_double(statement, position, number)
        case .text(var text):
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    _ = sqlite3_bind_text(
                        statement, position, characters.baseAddress, Int32(characters.count), copied)
                }
            }
        case .bytes(let bytes):
            // A nil pointer would bind NULL, which an empty value is not.
            guard !bytes.isEmpty else {
                sqlite3_bind_zeroblob(statement, position, 0)
                return
            }
            bytes.withUnsafeBytes { buffer in
                _ = sqlite3_bind_blob(statement, position, buffer.baseAddress, Int32(buffer.count), copied)
            }
        }
    }
}

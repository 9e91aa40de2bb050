import CLibpq
import Foundation

/// PostgreSQL's numbers for the types we meet (`pg_type.dat`).
enum PostgresType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let oid: Oid = 26
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let numeric: Oid = 1700
    static let xid8: Oid = 5069
}

extension SQLValue {
    /// The type to announce a value with; 0 leaves it to the server, which knows what stands where a NULL is given.
    var postgresType: Oid {
        switch self {
        case .null: 0
        case .integer: PostgresType.int8
        case .real: PostgresType.float8
        case .text: PostgresType.text
        case .bytes: PostgresType.bytea
        }
    }

    /// The value in PostgreSQL's binary form; nil for NULL.
    var postgresBinary: [UInt8]? {
        switch self {
        case .null: nil
        case .integer(let number): withUnsafeBytes(of: number.bigEndian) { Array($0) }
        case .real(let number): withUnsafeBytes(of: number.bitPattern.bigEndian) { Array($0) }
        case .text(let text): Array(text.utf8)
        case .bytes(let bytes): bytes
        }
    }

    /// The value as PostgreSQL reads it for whatever type it chose, ended by a zero; nil for NULL.
    ///
    /// - Throws: `DatabaseError.statement` for text with a zero in it, which no text of PostgreSQL's holds.
    func postgresText() throws -> [UInt8]? {
        switch self {
        case .null: return nil
        case .integer(let number): return Array(String(number).utf8) + [0]
        case .real(let number): return Array(String(number).utf8) + [0]
        case .bytes(let bytes):
            return Array(("\\x" + bytes.map { String(format: "%02x", $0) }.joined()).utf8) + [0]
        case .text(let text):
            let bytes = Array(text.utf8)
            guard !bytes.contains(0) else { throw DatabaseError.statement(detail: "text with U+0000") }
            return bytes + [0]
        }
    }

    /// A column's value in PostgreSQL's binary form.
    init(postgres type: Oid, _ bytes: UnsafeRawBufferPointer) {
        switch type {
        case PostgresType.int8, PostgresType.xid8: self = .integer(Int64(bitPattern: bytes.bigEndian(UInt64.self)))
        case PostgresType.int4: self = .integer(Int64(Int32(bitPattern: bytes.bigEndian(UInt32.self))))
        case PostgresType.int2: self = .integer(Int64(Int16(bitPattern: bytes.bigEndian(UInt16.self))))
        case PostgresType.oid: self = .integer(Int64(bytes.bigEndian(UInt32.self)))
        // SQLite's comparisons are numbers.
        case PostgresType.bool: self = .integer(bytes.first == 1 ? 1 : 0)
        case PostgresType.float8: self = .real(Double(bitPattern: bytes.bigEndian(UInt64.self)))
        case PostgresType.float4: self = .real(Double(Float(bitPattern: bytes.bigEndian(UInt32.self))))
        case PostgresType.numeric: self = SQLValue(postgresNumeric: bytes)
        case PostgresType.bytea: self = .bytes([UInt8](bytes))
        default: self = .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// A sum of whole numbers is a `numeric`: digits to the base 10,000 behind their count, the power of the first, sign and scale.
    private init(postgresNumeric bytes: UnsafeRawBufferPointer) {
        let words = stride(from: 0, to: bytes.count - 1, by: 2).map { offset in
            Int(UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + 2)]).bigEndian(UInt16.self))
        }
        guard words.count >= 4, words.count == 4 + words[0] else {
            self = .null
            return
        }
        let first = Int(Int16(truncatingIfNeeded: words[1]))
        let number = words[4...].enumerated().reduce(Decimal(0)) { sum, digit in
            sum + Decimal(sign: .plus, exponent: 4 * (first - digit.offset), significand: Decimal(digit.element))
        }
        let signed = words[2] == 0x4000 ? -number : number
        if words[3] == 0, let whole = Int64(signed.description) {
            self = .integer(whole)
        } else {
            self = .real((signed as NSDecimalNumber).doubleValue)
        }
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func bigEndian<Number: FixedWidthInteger>(_ type: Number.Type) -> Number {
        count >= MemoryLayout<Number>.size ? Number(bigEndian: loadUnaligned(as: Number.self)) : 0
    }
}

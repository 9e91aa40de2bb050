import Archive
import Foundation

/// Where the next page of a list begins: the keys of the last row shown, opaque to the caller.
///
/// It carries no signature: whoever makes one up only begins reading elsewhere in a list that is limited to their
/// reach anyway.
struct Cursor: Sendable, Hashable {
    let keys: [CursorKey]

    static let keysMax = 4
    static let textBytesMax = 255
    private static let encodedBytesMax = 2_048
    private static let formatByte: UInt8 = 1

    init(_ keys: [CursorKey]) {
        self.keys = keys
    }

    /// - Parameter text: the query's `cursor`.
    /// - Throws: `HTTPProblem` 422 naming `cursor` when it is not one of ours.
    init(text: String) throws(HTTPProblem) {
        guard text.utf8.count <= Self.encodedBytesMax, let bytes = Base64URL.decode(text),
            let keys = Self.keys(bytes)
        else { throw .invalid([.notAllowed("cursor")]) }
        self.keys = keys
    }

    /// As it stands in an address: base64url (RFC 4648, 5) of a format byte, then for each key its kind and value.
    var text: String {
        Base64URL.encode(keys.reduce(into: [Self.formatByte]) { bytes, key in Self.append(key, to: &bytes) })
    }

    private static func append(_ key: CursorKey, to bytes: inout [UInt8]) {
        switch key {
        case .none:
            bytes.append(0)
        case .number(let number):
            bytes.append(1)
            withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        case .text(let text):
            let utf8 = Array(text.utf8.prefix(textBytesMax))
            bytes.append(2)
            bytes.append(UInt8(utf8.count))
            bytes.append(contentsOf: utf8)
        }
    }

    private static func keys(_ bytes: [UInt8]) -> [CursorKey]? {
        var rest = bytes[...]
        guard rest.popFirst() == formatByte else { return nil }
        var keys: [CursorKey] = []
        while !rest.isEmpty {
            guard keys.count < keysMax, let key = takeKey(&rest) else { return nil }
            keys.append(key)
        }
        return keys.isEmpty ? nil : keys
    }

    private static func takeKey(_ rest: inout ArraySlice<UInt8>) -> CursorKey? {
        switch rest.popFirst() {
        case 0:
            return CursorKey.none
        case 1:
            guard let bytes = take(8, from: &rest) else { return nil }
            return .number(Int64(bitPattern: bytes.reduce(0) { $0 << 8 | UInt64($1) }))
        case 2:
            guard let count = rest.popFirst(), let bytes = take(Int(count), from: &rest) else { return nil }
            return String(validating: bytes, as: UTF8.self).map(CursorKey.text)
        default:
            return nil
        }
    }

    private static func take(_ count: Int, from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard rest.count >= count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
}

import Archive
import Foundation

/// Reading of a JSON request into a type, with the field named when it does not fit.
enum JSONBody {
    /// The value that the bytes describe. Members the type does not know are ignored.
    /// - Throws: `HTTPProblem` of status 400 when it is not JSON, 422 naming the field when a value is missing or of
    ///   another kind.
    static func decode<Value: Decodable>(_ type: Value.Type, from bytes: some Sequence<UInt8>) throws(HTTPProblem)
        -> Value
    {
        do {
            return try decoder().decode(type, from: Data(bytes))
        } catch let error as DecodingError {
            throw problem(for: error)
        } catch let problem as HTTPProblem {
            throw problem
        } catch {
            throw .notJSON
        }
    }

    private static func decoder() -> JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return decoder
    }

    private static func problem(for error: DecodingError) -> HTTPProblem {
        switch error {
        case .keyNotFound(let key, let context):
            .invalid([.missing(name(context.codingPath + [key]))])
        case .valueNotFound(_, let context):
            .invalid([.missing(name(context.codingPath))])
        case .typeMismatch(let type, let context):
            .invalid([.wrongKind(name(context.codingPath), expected: kind(type))])
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            .notJSON
        case .dataCorrupted(let context):
            .invalid([.notAllowed(name(context.codingPath))])
        @unknown default:
            .notJSON
        }
    }

    /// `contacts[0].name`
    private static func name(_ path: [any CodingKey]) -> String {
        path.reduce(into: "") { name, key in
            if let index = key.intValue {
                name += "[\(index)]"
            } else {
                name += name.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
    }

    private static func kind(_ type: any Any.Type) -> Bilingual {
        switch type {
        case is String.Type: Bilingual("文字", en: "text")
        case is Bool.Type: Bilingual("true 或 false", en: "true or false")
        case is any BinaryInteger.Type: Bilingual("整数", en: "a whole number")
        case is any BinaryFloatingPoint.Type, is Decimal.Type: Bilingual("数字", en: "a number")
        case is Date.Type: Bilingual("ISO 8601 时间", en: "an ISO 8601 time")
        case is any Collection.Type where !(type is any StringProtocol.Type):
            Bilingual("列表或对象", en: "a list or an object")
        default: Bilingual("对象", en: "an object")
        }
    }
}

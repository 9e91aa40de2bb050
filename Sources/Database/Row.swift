/// The current row of a result, read column by column from the left.
///
/// A row is valid only inside the closure it is handed to.
///
/// Inlinable, so that each column is read as the type it is asked for without a detour.
public struct Row: ~Copyable {
    @usableFromInline let source: any RowSource
    @usableFromInline var position = 0

    init(_ source: any RowSource) {
        self.source = source
    }

    /// The next column.
    ///
    /// - Throws: `DatabaseError.misread` when the column is NULL or holds another type.
    @inlinable
    public mutating func next<Value: SQLReadable>(_ type: Value.Type = Value.self) throws -> Value {
        guard let value = Value(take()) else { throw misread(Value.self) }
        return value
    }

    /// The next column, nil when it is NULL.
    ///
    /// - Throws: `DatabaseError.misread` when the column holds another type.
    @inlinable
    public mutating func nextIfPresent<Value: SQLReadable>(
        _ type: Value.Type = Value.self
    ) throws -> Value? {
        let value = take()
        if case .null = value { return nil }
        guard let value = Value(value) else { throw misread(Value.self) }
        return value
    }

    /// Passes over the next column.
    public mutating func skip() {
        position += 1
    }

    @inlinable
    mutating func take() -> SQLValue {
        defer { position += 1 }
        return position < source.columnCount ? source.value(at: position) : .null
    }

    @usableFromInline
    func misread(_ type: Any.Type) -> DatabaseError {
        .misread(column: source.columnName(at: position - 1), expected: "\(type)")
    }
}

/// Where an engine's rows come from.
@usableFromInline
protocol RowSource {
    var columnCount: Int { get }
    func value(at position: Int) -> SQLValue
    func columnName(at position: Int) -> String
}

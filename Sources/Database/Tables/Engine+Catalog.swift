/// A column as the engine's catalogue gives it.
struct StoredColumn {
    let name: String
    /// Its place in the primary key, from 1; 0 outside it.
    let keyPlace: Int
}

extension Engine {
    /// The columns of every table, by the table's name.
    func columns(on connection: Connection) throws -> [String: [StoredColumn]] {
        var columns: [String: [StoredColumn]] = [:]
        try connection.each(columnList) { row in
            columns[try row.next(), default: []].append(StoredColumn(name: try row.next(), keyPlace: try row.next()))
            return true
        }
        return columns
    }

    /// Which tables each table refers to.
    func references(on connection: Connection) throws -> [String: Set<String>] {
        var references: [String: Set<String>] = [:]
        try connection.each(referenceList) { row in
            references[try row.next(), default: []].insert(try row.next())
            return true
        }
        return references
    }

    private var columnList: SQL {
        switch self {
        case .sqlite:
            """
            SELECT t.name, c.name, c.pk
            FROM pragma_table_list t JOIN pragma_table_info(t.name) c
            WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            """
        case .postgres:
            """
            SELECT c.relname::text, a.attname::text, COALESCE((
              SELECT k.place
              FROM pg_catalog.pg_index i, unnest(i.indkey::int2[]) WITH ORDINALITY AS k (number, place)
              WHERE i.indrelid = c.oid AND i.indisprimary AND k.number = a.attnum), 0)
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace
            """
        }
    }

    private var referenceList: SQL {
        switch self {
        case .sqlite:
            """
            SELECT t.name, f."table"
            FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f
            WHERE t.schema = 'main' AND t.type = 'table'
            """
        case .postgres:
            """
            SELECT c.relname::text, p.relname::text
            FROM pg_catalog.pg_constraint f
            JOIN pg_catalog.pg_class c ON c.oid = f.conrelid
            JOIN pg_catalog.pg_class p ON p.oid = f.confrelid
            WHERE f.contype = 'f' AND f.connamespace = current_schema()::regnamespace
            """
        }
    }
}

import Database
import Foundation

@testable import Archive

/// A database as it once was, to be put back: a copy of the file, or of every table on the server.
struct Yesterday {
    private let folder: ArchiveFolder
    private var path: String { folder.path + "/yesterday.sqlite" }

    /// Keeps what is there now, in the place of what was kept before.
    init(of database: Database, in folder: ArchiveFolder) async throws {
        self.folder = folder
        if folder.server == nil {
            try? FileManager.default.removeItem(atPath: path)
            try await database.copy(to: path)
        } else {
            try await database.write { _ = try $0.execute(Self.keeping) }
        }
    }

    /// Puts it in the place of what is there by now; nobody has the database open.
    func putBack() async throws {
        if folder.server == nil {
            try FileManager.default.removeItem(atPath: folder.databasePath)
            try FileManager.default.copyItem(atPath: path, toPath: folder.databasePath)
        } else {
            let database = try folder.openDatabase()
            try await database.write { _ = try $0.execute(Self.puttingBack) }
            try database.close()
        }
    }

    private static let keeping: SQL = """
        DO $$
        DECLARE kept text := current_schema() || '_yesterday'; name text;
        BEGIN
          EXECUTE format('DROP SCHEMA IF EXISTS %I CASCADE', kept);
          EXECUTE format('CREATE SCHEMA %I', kept);
          FOR name IN SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace LOOP
            EXECUTE format('CREATE TABLE %I.%I AS TABLE %I', kept, name, name);
          END LOOP;
        END $$
        """

    /// The order of the tables does not matter where no reference is checked.
    private static let puttingBack: SQL = """
        DO $$
        DECLARE kept text := current_schema() || '_yesterday'; name text;
        BEGIN
          SET LOCAL session_replication_role = replica;
          FOR name IN SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = kept::regnamespace LOOP
            EXECUTE format('DELETE FROM %I', name);
            EXECUTE format('INSERT INTO %I TABLE %I.%I', name, kept, name);
          END LOOP;
        END $$
        """
}

import Database
import Ledger

/// The schema's whole history, in order.
public enum Migrations {
    /// Every step this program knows.
    public static let all: [Migration] =
        LedgerMigrations.all + [
            .people, .doors, .customers, .customerTokens, .customerTokenPlaces, .imports, .replies, .waiting,
            .customerOrders, .listColumns, .freshTokens, .reachOrders, .searchScheme, .fileParts, .entryRanges,
            .dealings, .ownFields, .savedViews, .bulkEdits, .abc, .exports, .pool, .trash, .handovers, .merges, .duplicateScans, .access,
            .policyDocuments, .formDrafts, .customerClasses,
        ]
}

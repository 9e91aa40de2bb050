/// The numbers that bind a sealed value to its table; each is chosen once and never used again.
enum SealedTable {
    static let ledger: UInt16 = 1
    static let people: UInt16 = 2
    static let customers: UInt16 = 3
    static let sessions: UInt16 = 4
    static let policies: UInt16 = 5
    static let imports: UInt16 = 6
    static let importRows: UInt16 = 7
    static let drafts: UInt16 = 8
    static let replies: UInt16 = 9
    static let jobs: UInt16 = 10
    static let importMappings: UInt16 = 11
    static let savedViews: UInt16 = 12
    static let bulkEdits: UInt16 = 13
    static let handovers: UInt16 = 250
    static let merges: UInt16 = 251
    static let accessRequests: UInt16 = 252
    static let policyVersions: UInt16 = 253
    static let dealings: UInt16 = 200
    static let products: UInt16 = 201
    static let abcRuns: UInt16 = 230
    static let abcProposals: UInt16 = 231
    static let exports: UInt16 = 240
    static let ownFields: UInt16 = 300
}

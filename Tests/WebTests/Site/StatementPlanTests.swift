import Archive
import Database
import HTTPTypes
import Logging
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("What every page asks of the database", .onBothEngines)
struct StatementPlanTests {
    /// Statements that walk or order more than a page, each with the reason why that is bounded.
    private static let allowed: [(beginning: String, reason: String)] = [
        ("SELECT count(*) FROM (SELECT 1 FROM customers c WHERE 1 = 1 LIMIT ?) counted", "counts to 10,000 and stops"),
        ("SELECT c.id FROM customers c WHERE 1 = 1 AND (1 = 1) LIMIT ?", "as many as are opened at most to count what no index knows"),
    ]

    @Test("is found by an index, whoever looks at whichever page, list, search or order")
    func everyPage() async throws {
        let log = StatementLog()
        try await withStage(log.options) { stage in
            try await Self.fill(stage.cast)
            for part in Cast.Part.allCases {
                let client = try await stage.site.visit.program(part)
                for path in try await Self.paths(of: stage, for: part) {
                    try await Self.visit(path, as: part, client, log)
                }
            }
            #expect(log.heard.count > 100, "the pages were not heard: \(log.heard.count)")
            switch TestEngine.current {
            case .sqlite: try await Self.expectBounded(log.heard, in: stage.cast.folder)
            case .postgres: try await Self.expectBoundedOnServer(log.heard, in: stage.cast.folder)
            }
        }
    }

    /// Asks for a page, then for the one behind it and the one in front of that, where the answer names them.
    private static func visit(_ path: String, as part: Cast.Part, _ client: WebClient, _ log: StatementLog) async throws {
        let first = try await answer(at: path, as: part, client, log)
        guard let next = first.text.firstMatch(of: /"next":"([^"]+)"/)?.output.1 else { return }
        let mark = path.contains("?") ? "&" : "?"
        let second = try await answer(at: "\(path)\(mark)cursor=\(next)", as: part, client, log)
        guard let previous = second.text.firstMatch(of: /"previous":"([^"]+)"/)?.output.1 else { return }
        _ = try await answer(at: "\(path)\(mark)before=\(previous)", as: part, client, log)
    }

    private static func answer(
        at address: String, as part: Cast.Part, _ client: WebClient, _ log: StatementLog
    ) async throws -> WebAnswer {
        let answer = try await log.listen(at: "\(address) as \(part)") {
            var client = client
            return try await client.get(address)
        }
        #expect(answer.status.code < 500, "\(address) as \(part): \(answer.status)")
        return answer
    }

    @Test(
        "A plan that walks a whole table, or orders what it found, is told from one that seeks", .only(.sqlite),
        arguments: [
            ("SELECT number FROM customers c WHERE c.channel = 'x'", true), ("SELECT count(*) FROM ledger_entries", true),
            ("SELECT number FROM customers ORDER BY channel LIMIT 5", true),
            ("SELECT number FROM customers WHERE department_id = 1 ORDER BY channel LIMIT 5", true),
            ("SELECT number FROM customers ORDER BY updated_at DESC, id DESC LIMIT 5", false),
            ("SELECT number FROM customers WHERE owner_id = 1 ORDER BY channel LIMIT 5", false),
            ("SELECT number FROM customers WHERE id = 1", false), ("SELECT login FROM people", false),
            ("SELECT rowid FROM customer_tokens WHERE customer_tokens MATCH 'x'", false), ("SELECT rowid FROM customer_tokens", true),
        ] as [(SQL, Bool)])
    func planted(statement: SQL, isFaulty: Bool) async throws {
        let cast = try await Cast()
        let database = try Database.openSQLite(at: cast.folder.databasePath, options: Self.readOnly)
        let plan = try await database.read { try StatementPlan(of: statement, in: $0) }
        #expect(plan.faults.isEmpty != isFaulty, "\(plan.steps.map(\.text))")
        try database.close()
    }

    @Test("What reads much where there are many is told from what does not", .only(.postgres))
    func plantedOnServer() async throws {
        let cast = try await Cast()
        _ = try await cast.archive.loadDemonstration(as: cast.actor(.admin))
        let database = Database.onServer(try #require(cast.folder.server))
        try await Crowd.come(to: database)
        let statements: [(SQL, Bool)] = [
            ("SELECT number FROM customers c WHERE c.channel = 'x'", true), ("SELECT count(*) FROM ledger_entries", true),
            ("SELECT number FROM customers ORDER BY channel LIMIT 5", true), ("SELECT 1 FROM sessions WHERE created_at = 1", true),
            ("UPDATE customers SET channel = 'x' WHERE channel = 'y'", true),
            ("SELECT number FROM customers ORDER BY updated_at DESC, id DESC LIMIT 5", false),
            ("SELECT number FROM customers WHERE owner_id = 1 ORDER BY channel LIMIT 5", false),
            ("SELECT number FROM customers WHERE id = 1", false), ("SELECT login FROM people", false),
            ("SELECT customer_id FROM customer_tokens WHERE tokens @> ARRAY[CAST(1 AS BIGINT)]", false),
            ("UPDATE customers SET channel = 'x' WHERE id = 1", false),
        ]
        for (statement, isFaulty) in statements {
            let plan = try await Self.serverPlan(of: statement, in: database)
            #expect(plan?.faults.isEmpty != isFaulty, "\(statement.text): \(plan?.text ?? "no plan")")
        }
        try database.close()
    }

    private static func serverPlan(of sql: SQL, in database: Database) async throws -> ServerPlan? {
        try await database.read { try ServerPlan(of: sql, ServerIndex.all(in: $0), in: $0) }
    }

    private static func expectBoundedOnServer(_ heard: [(sql: SQL, occasion: String)], in folder: ArchiveFolder) async throws {
        let database = Database.onServer(try #require(folder.server))
        try await Crowd.come(to: database)
        for (sql, occasion) in heard where !allowed.contains(where: { sql.text.hasPrefix($0.beginning) }) {
            do {
                guard let plan = try await serverPlan(of: sql, in: database) else { continue }
                #expect(plan.faults.isEmpty, "\(occasion): \(plan.faults)\n\(sql.text)\n\(plan.text)")
            } catch {
                Issue.record("\(occasion): \(error)\n\(sql.text)")
            }
        }
        try database.close()
    }

    private static func expectBounded(_ heard: [(sql: SQL, occasion: String)], in folder: ArchiveFolder) async throws {
        let database = try Database.openSQLite(at: folder.databasePath, options: readOnly)
        for (sql, occasion) in heard where !sql.text.hasPrefix("PRAGMA") {
            let plan: StatementPlan
            do {
                plan = try await database.read { try StatementPlan(of: sql, in: $0) }
            } catch {
                Issue.record("\(occasion): \(error)\n\(sql.text)")
                continue
            }
            guard !allowed.contains(where: { sql.text.hasPrefix($0.beginning) }) else { continue }
            #expect(plan.faults.isEmpty, "\(occasion): \(plan.steps.map(\.text))\n\(sql.text)")
        }
        try database.close()
    }

    private static var readOnly: Database.Options {
        var options = Database.Options()
        options.isReadOnly = true
        return options
    }

    /// Enough customers that lists have pages, and some of every state.
    private static func fill(_ cast: Cast) async throws {
        _ = try await cast.archive.loadDemonstration(as: cast.actor(.admin))
        for number in 0..<60 { _ = try await cast.filed("第\(number)机械有限公司", by: number.isMultiple(of: 2) ? .li : .wang) }
        _ = try await cast.work(as: .admin) { work in
            var policies = work.policies
            (policies.sessionIdleMinutes, policies.passwords) = (5, .dengbao)
            return try work.policyBook.draft(.signIn, policies, PolicyHead())
        }
        try await classify(cast)
        for part in [Cast.Part.zhang, .boss] { _ = try await cast.work(as: part) { try $0.abc.begin() } }
        await ABCRunner(cast.archive, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })).finishAll()
    }

    /// Gives customers of the demonstration a class of the company's own dimension.
    private static func classify(_ cast: Cast) async throws {
        guard let own = cast.archive.ownFields.boards.first?.id else { return }
        var query = CustomerQuery()
        query.order = .oldest
        let customers = try await cast.look(as: .boss) { [query] in try $0.customers.list(query, limit: 200).customers }
        for (position, customer) in customers.enumerated() where !position.isMultiple(of: 4) {
            _ = try await cast.work(as: .boss) {
                try $0.customers.classify(customer.number, from: customer.version, .own(own), as: position.isMultiple(of: 2) ? "c1" : "c2")
            }
        }
    }

    private static func paths(of stage: RouteStage, for part: Cast.Part) async throws -> [String] {
        var paths: [String] = []
        for route in try stage.routes() where route.isSafe && route.access.admits(part.role) {
            guard let path = try await stage.path(of: route, for: part, .own) else { continue }
            paths += [path, "\(path)?q=5678&peek=\(stage.mine)&origins=yes&from=1&to=3"]
        }
        // What drafts would do to the rounds, to levels and to sessions; the stage has one about sight.
        let drafts = part.role == .executive ? [3, 4, 6].map { "/settings/policies/\($0)" } : []
        return paths + drafts + Self.lists(stage) + Self.boards(stage) + Self.searches + Self.trails(stage) + Self.rankings
    }

    /// Every order; every view and filter alone and with other orders, and several at once.
    private static func lists(_ stage: RouteStage) -> [String] {
        let values = CustomerQuery.filterFields.map { field in
            switch field {
            case .industry: "industry=C35&industry=I"
            case .region: "region=330000&region=310000"
            default: "\(field.rawValue)=\(field.choices.first?.code ?? "")"
            }
        }
        let narrowings =
            values + CustomerListState.View.allCases.map { "view=\($0.rawValue)" }
            + FilingState.allCases.map { "state=\($0.rawValue)" }
            + ["owner=\(stage.cast.id(.li).rawValue)", values.joined(separator: "&"), "state=draft&state=pending"]
        let narrowed = narrowings.flatMap { narrowing in ["", "&sort=-updated", "&sort=valueTier"].map { narrowing + $0 } }
        let orders = CustomerOrder.Key.allCases.flatMap { [$0.rawValue, "-" + $0.rawValue] }
        return narrowings.map { "/customers/count?\($0)" } + ["/customers?\(narrowings[0])"]
            + (narrowed + orders.map { "sort=\($0)" }).map { "/api/v1/customers?limit=5&\($0)" }
    }

    /// A board by each dimension, the company's own among them, and lists narrowed by one.
    private static func boards(_ stage: RouteStage) -> [String] {
        let own = "own.\(stage.ownField.rawValue)"
        let dimensions = CustomerListState.boardFields.map(\.rawValue) + [own]
        let conditions = ["is:c1", "not:c1", "filled:", "empty:", "is:c1%7Cc2"].map { "where=1:\(own):\($0)" }
        return dimensions.flatMap { ["/customers/board?by=\($0)", "/customers/board/heads?by=\($0)"] }
            + conditions.flatMap { ["/customers/count?\($0)", "/api/v1/customers?limit=5&\($0)", "/api/v1/customers?limit=5&\($0)&sort=-updated"] }
    }

    private static let searches = ["/search", "/palette", "/api/v1/customers/search"].flatMap { path in
        ["5678", "4321", "%E6%9C%BA%E6%A2%B0", "jixie", "KH-2026", "91330106", "%E7%AC%AC1%E6%9C%BA%E6%A2%B0", "%E6%9D%AD"].map { "\(path)?q=\($0)" }
    }

    private static let rankings = ["", "level=A", "level=C", "changed=1", "open=1&after=50", "level=B&changed=1"].map { "/abc?\($0)" }

    private static func trails(_ stage: RouteStage) -> [String] {
        let person = "person=\(stage.cast.id(.li).rawValue)"
        let days = "from=2026-01-01&through=2026-12-31"
        return ["", person, "act=customer.opened", days, "\(person)&act=customer.opened", "\(person)&act=customer.opened&\(days)"].flatMap {
            ["/audit?\($0)", "/api/v1/trail?limit=5&\($0)"]
        }
    }
}

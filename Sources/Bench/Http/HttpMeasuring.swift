import Archive
import Foundation

/// What is measured through HTTP, and the table of what came out.
struct HttpMeasuring {
    let port: UInt16
    let size: Int
    let keys: [Viewer: ViewerKeys]
    let only: String
    let effort: Effort
    /// The processes whose time a request takes, on this machine; those of the database where it is on a server.
    var processes: () throws -> (node: [Int32], database: [Int32]) = { ([], []) }
    private(set) var table = MarkdownTable(
        ["clients", "who", "what", "times", "p50 ms", "p95 ms", "p99 ms", "a second", "node ms", "database ms", "refused"])
    private(set) var ratios = Ratios()

    init(port: UInt16, size: Int, keys: [Viewer: ViewerKeys], only: String, effort: Effort) {
        self.port = port
        self.size = size
        self.keys = keys
        self.only = only
        self.effort = effort
    }

    /// The same rows straight from the database, one client, beside what is measured through HTTP.
    mutating func floors(of folder: BenchFolder) async throws {
        let floors = Floors(effort: effort, folder: folder)
        for viewer in Viewer.allCases { addFloor("list", viewer, try await floors.list(viewer)) }
        addFloor("open", nil, try await floors.open(size: size))
        addFloor("durable insert", nil, try await floors.durableInsert())
    }

    mutating func all(clientCount: Int) async throws {
        try await add(clientCount, nil, "empty reply") { _ in HttpRequest("GET", "/healthz") }
        for viewer in Viewer.allCases {
            guard let key = keys[viewer] else { continue }
            let token = key.token
            try await reads(clientCount, viewer, key)
            try await narrowed(clientCount, viewer, key)
            for kind in SampleQuery.allCases {
                let texts = texts(kind, viewer)
                try await add(clientCount, viewer, "search \(kind.rawValue)") { turn in
                    HttpRequest("GET", "/api/v1/customers/search?q=" + texts[turn % texts.count], token: token)
                }
            }
        }
        if let key = keys[.salesperson] { try await writes(clientCount, key.token) }
    }

    private mutating func reads(_ clientCount: Int, _ viewer: Viewer, _ key: ViewerKeys) async throws {
        let token = key.token
        let numbers = try versions(token).map(\.number)
        try await add(clientCount, viewer, "list") { _ in
            HttpRequest("GET", "/api/v1/customers?limit=50", token: token)
        }
        try await add(clientCount, viewer, "list as a page") { _ in
            HttpRequest("GET", "/customers", fields: ["Cookie: kedang-session=\(key.cookie)"])
        }
        try await add(clientCount, viewer, "open") { turn in
            HttpRequest("GET", "/api/v1/customers/" + numbers[turn % numbers.count], token: token)
        }
        try await add(clientCount, viewer, "open as a page") { turn in
            HttpRequest(
                "GET", "/customers/" + numbers[turn % numbers.count], fields: ["Cookie: kedang-session=\(key.cookie)"])
        }
    }

    /// Narrowed lists, and how many there are as the page asks for it.
    private mutating func narrowed(_ clientCount: Int, _ viewer: Viewer, _ key: ViewerKeys) async throws {
        for filter in SampleFilter.allCases {
            let queries = samples(viewer).map { filter.query(of: $0.content) }
            try await add(clientCount, viewer, "list \(filter.rawValue)") { turn in
                HttpRequest("GET", "/api/v1/customers?limit=50&" + queries[turn % queries.count], token: key.token)
            }
            try await add(clientCount, viewer, "list count \(filter.rawValue)") { turn in
                HttpRequest(
                    "GET", "/customers/count?" + queries[turn % queries.count],
                    fields: ["Cookie: kedang-session=\(key.cookie)"])
            }
        }
    }

    private mutating func writes(_ clientCount: Int, _ token: String) async throws {
        try await add(clientCount, .salesperson, "create") { [size] turn in
            let sample = CustomerSample(position: size + turn, owner: BenchCompany.salesperson)
            return HttpRequest("POST", "/api/v1/customers", token: token, json: sample.json)
        }
        // A multiple of the clients, so that each customer is changed by one client alone and its version is known.
        let all = try versions(token)
        let customers = Array(all.prefix(all.count / clientCount * clientCount))
        try await add(clientCount, .salesperson, "change") { turn in
            let customer = customers[turn % customers.count]
            return HttpRequest(
                "PATCH", "/api/v1/customers/" + customer.number, token: token,
                fields: [#"If-Match: "v\#(customer.version + turn / customers.count)""#],
                json: #"{"notes":"第\#(turn)次修改：对方要求下周一前报价。"}"#)
        }
    }

    private mutating func addFloor(_ what: String, _ viewer: Viewer?, _ timings: Timings) {
        table.add(["", "floor", [what, viewer?.rawValue].compactMap { $0 }.joined(separator: ", ")] + timings.cells + ["", "", ""])
        ratios.floors[Ratios.Key(what, viewer)] = timings.percentile(50)
    }

    private mutating func add(
        _ clientCount: Int, _ viewer: Viewer?, _ what: String, _ request: @escaping @Sendable (Int) -> HttpRequest
    ) async throws {
        guard what.hasPrefix(only) || viewer == nil else { return }
        let before = try processorTime()
        let result = try await HttpLoad(port: port, clientCount: clientCount, effort: effort).run(request)
        let count = Double(result.timings.milliseconds.count + clientCount * effort.warmUpCount)
        let spent = zip(try processorTime(), before).map { $0 - $1 }
        let refused = result.refusedCount == 0 ? "0" : "\(result.refusedCount) (\(result.firstRefusal))"
        var cells = result.timings.cells
        cells[4] = String(Int(result.perSecond))
        cells += spent.map { "\(($0 / count).rounded(places: 2))" }
        table.add([String(clientCount), viewer?.rawValue ?? "floor", what] + cells + [refused])
        if clientCount == 1 { ratios.measured[Ratios.Key(what, viewer)] = result.timings.percentile(50) }
    }

    /// What the node and the database have used by now, in milliseconds.
    private func processorTime() throws -> [Double] {
        let users = try processes()
        return [ProcessorTime.milliseconds(of: users.node), ProcessorTime.milliseconds(of: users.database)]
    }

    /// Escaped texts of one kind, every other one of a customer within reach.
    private func texts(_ kind: SampleQuery, _ viewer: Viewer) -> [String] {
        samples(viewer).enumerated().map { turn, sample in HttpRequest.escaped(kind.text(of: sample, turn: turn)) }
    }

    private func samples(_ viewer: Viewer) -> [CustomerSample] {
        var random = SplitMix64(seed: 11)
        let company = BenchCompany(size: size)
        return (0..<effort.turnCountMax).map { turn in
            let position = turn % 2 == 0 ? viewer.position(in: company, &random) : random.below(size)
            return CustomerSample(position: position, owner: BenchCompany.executive)
        }
    }

    /// The newest customers within reach by number and version.
    private func versions(_ token: String) throws -> [(number: String, version: Int)] {
        let reply = try HttpConnection(port: port).send(
            HttpRequest("GET", "/api/v1/customers?limit=200", token: token))
        let found = reply.body.matches(of: /"number":"([^"]+)","version":(\d+)/).compactMap { match in
            Int(match.2).map { (number: String(match.1), version: $0) }
        }
        guard !found.isEmpty else { throw HttpConnection.Failure.malformed }
        var random = SplitMix64(seed: 3)
        return found.shuffled(using: &random)
    }
}

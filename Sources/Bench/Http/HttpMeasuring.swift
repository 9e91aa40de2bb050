import Archive
import Foundation

/// What is measured through HTTP, and the table of what came out.
struct HttpMeasuring {
    let port: UInt16
    let size: Int
    let tokens: [Viewer: String]
    let effort: Effort
    private(set) var table = MarkdownTable(
        ["clients", "who", "what", "times", "p50 ms", "p95 ms", "p99 ms", "a second", "refused"])

    init(port: UInt16, size: Int, tokens: [Viewer: String], effort: Effort) {
        self.port = port
        self.size = size
        self.tokens = tokens
        self.effort = effort
    }

    mutating func all(clientCount: Int) async throws {
        try await add(clientCount, "floor", "empty reply") { _ in HttpRequest("GET", "/healthz") }
        for viewer in Viewer.allCases {
            guard let token = tokens[viewer] else { continue }
            let numbers = try numbers(token)
            try await add(clientCount, viewer.rawValue, "list of 50, API") { _ in
                HttpRequest("GET", "/api/v1/customers?limit=50", token: token)
            }
            try await add(clientCount, viewer.rawValue, "open, API") { turn in
                HttpRequest("GET", "/api/v1/customers/" + numbers[turn % numbers.count], token: token)
            }
            for kind in SampleQuery.allCases {
                let texts = texts(kind, viewer)
                try await add(clientCount, viewer.rawValue, "search \(kind.rawValue), API") { turn in
                    HttpRequest("GET", "/api/v1/customers/search?q=" + texts[turn % texts.count], token: token)
                }
            }
        }
        try await writes(clientCount)
    }

    private mutating func writes(_ clientCount: Int) async throws {
        guard let token = tokens[.salesperson] else { return }
        let numbers = try numbers(token)
        try await add(clientCount, "salesperson", "create, API") { [size] turn in
            let sample = CustomerSample(position: size + turn, owner: BenchCompany.salesperson)
            return HttpRequest("POST", "/api/v1/customers", token: token, json: sample.json)
        }
        try await add(clientCount, "salesperson", "change, API") { turn in
            HttpRequest(
                "PATCH", "/api/v1/customers/" + numbers[turn % numbers.count], token: token, fields: ["If-Match: *"],
                json: #"{"notes":"第\#(turn)次修改：对方要求下周一前报价。"}"#)
        }
    }

    private mutating func add(
        _ clientCount: Int, _ who: String, _ what: String, _ request: @escaping @Sendable (Int) -> HttpRequest
    ) async throws {
        let result = try await HttpLoad(port: port, clientCount: clientCount, effort: effort).run(request)
        let refused = result.refusedCount == 0 ? "0" : "\(result.refusedCount) (\(result.firstRefusal))"
        var cells = result.timings.cells
        cells[4] = String(Int(result.perSecond))
        table.add([String(clientCount), who, what] + cells + [refused])
    }

    /// Escaped texts of one kind, every other one of a customer within reach.
    private func texts(_ kind: SampleQuery, _ viewer: Viewer) -> [String] {
        var random = SplitMix64(seed: 11)
        let company = BenchCompany(size: size)
        return (0..<effort.turnCountMax).map { turn in
            let position = turn % 2 == 0 ? viewer.position(in: company, &random) : random.below(size)
            return HttpRequest.escaped(
                kind.text(of: CustomerSample(position: position, owner: BenchCompany.executive), turn: turn))
        }
    }

    /// Numbers of the newest customers within reach.
    private func numbers(_ token: String) throws -> [String] {
        let reply = try HttpConnection(port: port).send(
            HttpRequest("GET", "/api/v1/customers?limit=200", token: token))
        let numbers = reply.body.matches(of: /"number":"([^"]+)"/).map { String($0.1) }
        guard !numbers.isEmpty else { throw HttpConnection.Failure.malformed }
        var random = SplitMix64(seed: 3)
        return numbers.shuffled(using: &random)
    }
}

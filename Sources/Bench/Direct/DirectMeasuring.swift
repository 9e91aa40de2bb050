import Archive
import Foundation
import Vault

/// What is measured without HTTP, and the table of what came out.
struct DirectMeasuring {
    let archive: Archive
    let size: Int
    let effort: Effort
    let slowest: Bool
    var table = MarkdownTable(["who", "what", "times", "p50 ms", "p95 ms", "p99 ms", "a second"])

    init(archive: Archive, size: Int, effort: Effort, slowest: Bool) {
        self.archive = archive
        self.size = size
        self.effort = effort
        self.slowest = slowest
    }

    private var company: BenchCompany { BenchCompany(size: size) }

    mutating func floors(of folder: BenchFolder) async throws {
        let floors = Floors(effort: effort, folder: folder)
        for viewer in Viewer.allCases {
            add("floor", "list of 50, \(viewer.rawValue)", try await floors.list(viewer))
        }
        add("floor", "open", try await floors.open(size: size))
        add("floor", "durable insert", try await floors.durableInsert())
    }

    mutating func lists(_ viewer: Viewer) async throws {
        let actor = try actor(viewer)
        for order in [CustomerOrder.newest, .updated] {
            var query = CustomerQuery()
            query.order = order
            let timings = try await effort.measure { [archive, query] _ in
                _ = try await archive.look(as: actor) { try $0.customers.list(query).customers.count }
            }
            add(viewer.rawValue, "list of 50, \(order.rawValue)", timings)
        }
    }

    mutating func opening(_ viewer: Viewer) async throws {
        let actor = try actor(viewer)
        let numbers = try await numbers(actor)
        let timings = try await effort.measure { [archive] turn in
            let number = numbers[turn % numbers.count]
            _ = try await archive.look(as: actor) { try $0.customers.open(number) }
        }
        add(viewer.rawValue, "open", timings)
    }

    mutating func searches(_ viewer: Viewer) async throws {
        for kind in SampleQuery.allCases { try await search(kind, viewer) }
    }

    mutating func search(_ text: String, _ viewer: Viewer) async throws {
        let actor = try actor(viewer)
        var hits = 0
        let timings = try await effort.measure { _ in
            hits = try await archive.look(as: actor) { try $0.customers.search(text).hits.count }
        }
        add(viewer.rawValue, "search \(text), \(hits) hits", timings)
    }

    private mutating func search(_ kind: SampleQuery, _ viewer: Viewer) async throws {
        let actor = try actor(viewer)
        var random = SplitMix64(seed: 11)
        var hits = 0
        var worst = (text: "", took: Duration.zero)
        let timings = try await effort.measure { turn in
            // Every other text is of somebody else's customer.
            let position = turn % 2 == 0 ? viewer.position(in: company, &random) : random.below(size)
            let text = kind.text(of: CustomerSample(position: position, owner: Viewer.executive.personID), turn: turn)
            let start = ContinuousClock.now
            hits += try await archive.look(as: actor) { try $0.customers.search(text).hits.count }
            let took = start.duration(to: .now)
            if took > worst.took { worst = (text, took) }
        }
        let each = hits / max(timings.milliseconds.count + effort.warmUpCount, 1)
        let note = slowest ? " slowest \(worst.text) \(worst.took.milliseconds.rounded(places: 1))" : ""
        add(viewer.rawValue, "search \(kind.rawValue), \(each) hits\(note)", timings)
    }

    /// Numbers of customers spread over the reach.
    private func numbers(_ actor: Actor) async throws -> [String] {
        var numbers: [String] = []
        var cursor: CustomerCursor?
        for _ in 0..<3 {
            let after = cursor
            let page = try await archive.look(as: actor) {
                try $0.customers.list(CustomerQuery(), after.map(CustomerPlace.after) ?? .start, limit: CustomerStore.pageCountMax)
            }
            numbers += page.customers.map(\.number)
            cursor = page.next
            if cursor == nil { break }
        }
        var random = SplitMix64(seed: 3)
        return numbers.shuffled(using: &random)
    }

    func actor(_ viewer: Viewer) throws -> Actor {
        guard let actor = archive.directory.actor(for: viewer.personID, origin: "bench") else {
            throw ArchiveError.notFound
        }
        return actor
    }

    mutating func add(_ who: String, _ what: String, _ timings: Timings) {
        table.add([who, what] + timings.cells)
    }
}

import Archive
import Vault

extension DirectMeasuring {
    /// First pages and counts of lists narrowed by conditions.
    mutating func conditions(_ viewer: Viewer) async throws {
        let actor = try actor(viewer)
        for sample in SampleConditions.allCases {
            var query = CustomerQuery()
            query.filter = sample.filter
            guard query.filter.texts.count == sample.filter.texts.count, !query.filter.isEmpty else { throw ArchiveError.notFound }
            var found = 0
            let pages = try await effort.measure { [archive, query] _ in
                found = try await archive.look(as: actor) { try $0.customers.list(query).customers.count }
            }
            add(viewer.rawValue, "\(sample.rawValue): page, \(found) shown", pages)
            var count = ""
            let counts = try await effort.measure { [archive, query] _ in
                count = try await archive.look(as: actor) { work in
                    let count = try work.customers.count(query)
                    return "\(count.isMore ? "over " : "")\(count.counted)"
                }
            }
            add(viewer.rawValue, "\(sample.rawValue): count, \(count)", counts)
        }
    }

    /// The columns of boards, twenty cards each: by lifecycle, by tier, and by the dimensions of the company's own.
    mutating func board(_ viewer: Viewer) async throws {
        let actor = try actor(viewer)
        for field in [CustomerField.lifecycle, .valueTier] {
            let queries = field.choices.map { choice in
                var query = CustomerQuery()
                query.order = .updated
                query.codes[field] = [choice.code]
                return query
            }
            try await board(field.rawValue, of: queries, viewer, actor)
        }
        for field in archive.ownFields.all where field.isDimension && field.isExclusive {
            let dimension = FilterField.own(field.id)
            let conditions = try [FilterCondition(empty: dimension)] + field.choices.map { try FilterCondition(dimension, .anyOf, $0.code) }
            let queries = conditions.map { condition in
                var query = CustomerQuery()
                query.order = .updated
                query.filter = query.filter.requiring(condition)
                return query
            }
            try await board(field.form.chinese, of: queries, viewer, actor)
        }
    }

    private mutating func board(_ name: String, of queries: [CustomerQuery], _ viewer: Viewer, _ actor: Actor) async throws {
        let timings = try await effort.measure { [archive] _ in
            _ = try await archive.look(as: actor) { work in
                try queries.reduce(0) { try $0 + work.customers.list($1, limit: 20).customers.count }
            }
        }
        add(viewer.rawValue, "board by \(name)", timings)
    }

    /// A page of the pool with its count, and claims; the customers released for it stay with the executive.
    mutating func pool() async throws {
        let boss = try actor(.executive)
        try await archive.work(as: boss) { work in
            var policies = work.policies
            if policies.companyName.isEmpty { policies.companyName = "测量" }
            policies.pool.isOpen = true
            policies.pool.claimsPerDay = 1_000
            try work.policyBook.change(to: policies)
        }
        let manager = try actor(.manager)
        let numbers = try await archive.look(as: manager) { work in
            try work.customers.list(CustomerQuery(), limit: CustomerStore.pageCountMax).customers.map { ($0.number, $0.version) }
        }
        for (number, version) in numbers {
            try await archive.work(as: manager) { try $0.pool.release(number, from: version, because: PrivateText("测量")) }
        }
        for viewer in [Viewer.salesperson, .manager, .executive] {
            let actor = try actor(viewer)
            let timings = try await effort.measure { [archive] _ in
                _ = try await archive.look(as: actor) { work in (try work.pool.list().customers.count, try work.pool.count().counted) }
            }
            add(viewer.rawValue, "pool, page and count", timings)
        }
        // Whoever released them leaves them to others for some days, so the chief takes them.
        var claims = Timings()
        for (number, _) in numbers {
            let start = ContinuousClock.now
            _ = try await archive.work(as: boss) { try $0.pool.claim(number).version }
            claims.add(start.duration(to: .now))
        }
        add("executive", "claim", claims)
    }
}

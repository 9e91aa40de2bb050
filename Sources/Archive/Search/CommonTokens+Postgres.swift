import Database
import Synchronization
import Vault

/// How common the commonest tokens are, as a server that keeps statistics last counted them; kept by each node for a while.
///
/// PostgreSQL's planner takes tokens of one word for independent of each other. Here a search is as common as the rarest it asks for,
/// which is never too little.
final class CommonTokens: Sendable {
    /// How long what was read is good.
    private static let lifetime = Duration.seconds(600)

    private struct State {
        var shares: [Int64: Double] = [:]
        var readAt: ContinuousClock.Instant?
    }

    private let state = Mutex(State())

    /// Which share of all customers matches at most, from 0 to 1; 0 where a token is needed that is not among the commonest.
    func share(of match: TokenMatch, in connection: Connection) throws -> Double {
        let shares = try shares(in: connection)
        func share(_ token: BlindToken) -> Double { shares[token.int64] ?? 0 }
        let groups = match.groups.map { group in group.reduce(0) { $0 + share($1) } }
        let alternatives = match.alternatives.map { $0.map(share).min() ?? 1 }
        return min(1, (groups + [alternatives.isEmpty ? 1 : alternatives.reduce(0, +)]).min() ?? 1)
    }

    private func shares(in connection: Connection) throws -> [Int64: Double] {
        let kept = state.withLock { state in
            state.readAt.map { $0.duration(to: .now) < Self.lifetime } == true ? state.shares : nil
        }
        if let kept { return kept }
        let pairs = try connection.rows(
            """
            SELECT e.token, CAST(e.share AS DOUBLE PRECISION)
            FROM pg_stats s, unnest(CAST(CAST(s.most_common_elems AS TEXT) AS BIGINT[]), s.most_common_elem_freqs) AS e (token, share)
            WHERE s.schemaname = current_schema() AND s.tablename = 'customer_tokens' AND s.attname = 'tokens' AND e.token IS NOT NULL
            """
        ) { row in (try row.next(Int64.self), try row.next(Double.self)) }
        let shares = Dictionary(pairs) { first, _ in first }
        state.withLock { $0 = State(shares: shares, readAt: .now) }
        return shares
    }
}

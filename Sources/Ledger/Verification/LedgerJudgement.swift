import Database

/// Concludes from a finished walk what was done to the ledger.
struct LedgerJudgement {
    let walk: LedgerWalk
    let connection: Connection

    private var size: Int64 { walk.frontier.size }

    /// The fault that concerns the smallest index; faults of heads and state come after those of entries.
    func firstFault() throws -> LedgerFault? {
        let state = try storedState()
        if let fault = try faultOfEntries(state) { return fault }
        if let fault = missingEnd(state) { return fault }
        if let fault = disagreement(with: state) { return fault }
        if let place = walk.wrongNode { return .nodeAltered(place) }
        if let place = try surplusNode() { return .nodeAltered(place) }
        return walk.heads.fault
    }

    /// A row that is wrong in itself says more than the range of entries it lies in.
    private func faultOfEntries(_ state: MerkleFrontier?) throws -> LedgerFault? {
        let suspect = suspectRange(state)
        if let rowFault = walk.rowFault {
            let fault = try fault(of: rowFault, state)
            if (fault.firstIndex ?? 0) < suspect?.range.upperBound ?? .max { return fault }
        }
        return suspect?.fault
    }

    private func suspectRange(_ state: MerkleFrontier?) -> (range: Range<Int64>, fault: LedgerFault)? {
        if let range = alteredBlock(state) { return (range, .entriesAltered(range)) }
        guard let head = walk.heads.contradicted else { return nil }
        let range = walk.heads.confirmedSize..<head.size
        return (range, .historyRewritten(range, since: head.signed))
    }

    /// Entries changed together with their own hashes: a node above them is wrong and nothing confirms the entries.
    private func alteredBlock(_ state: MerkleFrontier?) -> Range<Int64>? {
        guard let place = walk.wrongNode, state != walk.frontier else { return nil }
        let start = max(place.leaves.lowerBound, walk.heads.confirmedSize)
        let end = min(place.leaves.upperBound, walk.heads.contradicted?.size ?? .max)
        return start < end ? start..<end : nil
    }

    private func fault(of rowFault: RowFault, _ state: MerkleFrontier?) throws -> LedgerFault {
        switch rowFault {
        case .misplaced(let index):
            let isBehindEnd = state.map { size >= $0.size } ?? false
            return index < size || isBehindEnd ? .entryInserted(index) : .entryMissing(size)
        case .unreadable(let index): return .entryAltered(index)
        case .wrongLeaf(let stored): return try Displacement(of: stored, in: connection).fault()
        case .wrongBody(let index): return .bodyAltered(index)
        case .noBody(let index): return .bodyErased(index)
        }
    }

    /// Every sign of more entries than there are.
    private func missingEnd(_ state: MerkleFrontier?) -> LedgerFault? {
        let head = walk.heads.unreached
        if let head, head.isOutside, state == walk.frontier { return .rolledBack(head.signed) }
        let expected = max(head?.size ?? 0, state?.size ?? 0)
        return expected > size ? .truncated(expectedAtLeast: expected, found: size) : nil
    }

    private func disagreement(with state: MerkleFrontier?) -> LedgerFault? {
        guard let state else { return .stateUnreadable }
        if state.size < size {
            let isConfirmed = walk.heads.confirmedSize > state.size
            return isConfirmed ? .stateDisagrees(state.size..<size) : .entryInserted(state.size)
        }
        let differing = zip(zip(state.peaks, walk.frontier.peaks), state.peakLeaves).first { $0.0.0 != $0.0.1 }
        return differing.map { .stateDisagrees($0.1) }
    }

    /// Nil when the state is missing or not in its form.
    private func storedState() throws -> MerkleFrontier? {
        do {
            return try LedgerState.read(in: connection).frontier
        } catch LedgerStoreError.stateUnreadable {
            return nil
        } catch DatabaseError.misread {
            return nil
        }
    }

    /// A node over leaves that do not exist would be in the way of an append later.
    private func surplusNode() throws -> MerkleNodePlace? {
        try connection.first(
            """
            SELECT level, position FROM ledger_nodes
            WHERE ((position + 1) << CAST(level AS INTEGER)) > \(size)
            ORDER BY level, position
            LIMIT 1
            """
        ) { row in MerkleNodePlace(level: try row.next(), position: try row.next()) }
    }
}

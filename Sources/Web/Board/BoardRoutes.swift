import Archive
import HTTPTypes
import Vault

/// Customers side by side by the values of a dimension, moved from one to the next.
struct BoardRoutes: Sendable {
    let archive: Archive

    /// Most cards of a column; the rest is in the list.
    private static let cardsMax = 20

    var routes: [Route] {
        [
            .page("/customers/board", access: CustomerAccess.readers, Bilingual("客户看板", en: "Board of customers"), show),
            .page("/customers/board/heads", access: CustomerAccess.readers, Bilingual("看板各列的数量", en: "How many in each column"), heads),
            .form("/customers/board", access: CustomerAccess.editors, Bilingual("移动卡片", en: "Move a card"), move),
        ]
    }

    private func show(_ call: Call) async throws -> Reply {
        try await page(call, CustomerListState(call.query).onBoard(archive.ownFields))
    }

    private func page(
        _ call: Call, _ state: CustomerListState, refusal: String? = nil, reason: String = "", status: HTTPResponse.Status = .ok
    ) async throws -> Reply {
        let actor = try call.actor()
        let columns = BoardColumn.all(of: state.dimension, archive.ownFields)
        let (cards, views) = try await archive.look(as: actor) { work in
            let cards = try columns.map { column in
                try column.query(of: state, for: actor).map { try work.customers.list($0, limit: Self.cardsMax) }
            }
            return (cards, try work.savedViews.all())
        }
        let words = CustomerWords(actor, archive, call.view)
        let shown = zip(columns, cards).filter { column, page in column.isOffered || page?.customers.isEmpty == false }
        var page = BoardPage(shown, by: state.dimension, state, views, actor, words)
        page.refusal = refusal
        page.reason = reason
        return .page(boardView(page, call.view), status: status)
    }

    private func heads(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let state = CustomerListState(call.query).onBoard(archive.ownFields)
        let columns = BoardColumn.all(of: state.dimension, archive.ownFields)
        let counts = try await archive.look(as: actor) { work in
            try columns.map { column in
                try column.query(of: state, for: actor).map { try work.customers.count($0, openingAtMost: 1_000) }
            }
        }
        let words = CustomerWords(actor, archive, call.view)
        let shown = zip(columns, counts).filter { column, count in column.isOffered || count.map { $0.counted > 0 } == true }
        return .fragment(boardHeads(shown.map { BoardPage.Head($0, state, count: $1, words) }))
    }

    /// A move is one number, the version that was seen and the column: `KH-202405001|3|won`, nothing behind the last bar for no value; beside it
    /// the reason, where somebody gave one.
    private func move(_ call: Call) async throws -> Reply {
        let state = CustomerListState(call.form).onBoard(archive.ownFields)
        let parts = (call.form.text("move") ?? "").split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let version = Int64(parts[1]) else { throw HTTPProblem.invalid([.notAllowed("move")]) }
        let (dimension, reason) = (state.dimension, call.form.raw("reason") ?? "")
        do {
            _ = try await archive.work(as: call.actor()) { work in
                try work.customers.classify(
                    parts[0], from: version, dimension, as: parts[2].isEmpty ? nil : parts[2], because: PrivateText(reason))
            }
            return .redirect(to: state.address)
        } catch let error as ArchiveError where error.isAboutTheMove {
            return try await page(call, state, refusal: error.sentence(call.view.t), reason: reason, status: error.problem.status)
        } catch ArchiveError.changedMeanwhile {
            let t = call.view.t
            return try await page(
                call, state,
                refusal: t("\(parts[0]) 刚被别人改过，下面是现在的情况，请再移一次。", en: "Somebody has just changed \(parts[0]); this is how it stands now, move it again."),
                reason: reason)
        }
    }
}

extension CustomerListState {
    /// The same on a board: by the lifecycle where it names none, or one that is none of the company's.
    fileprivate func onBoard(_ own: OwnFields) -> CustomerListState {
        beginning.with { state in
            if case .own(let id) = state.board, !own.boards.contains(where: { $0.id == id }) { state.board = nil }
            state.board = state.dimension
        }
    }

    /// By what a board stands.
    fileprivate var dimension: FilterField { board ?? .field(.lifecycle) }
}

extension ArchiveError {
    /// Whether something was wrong with what was asked for, rather than with who asked or what became of the customer.
    fileprivate var isAboutTheMove: Bool {
        if case .invalid = self { true } else { false }
    }
}

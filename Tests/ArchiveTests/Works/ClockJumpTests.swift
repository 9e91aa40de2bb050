import Ledger
import TestEngines
import TestSupport
import Testing
import Wording

@testable import Archive

@Suite("A clock that jumps", .onBothEngines)
struct ClockJumpTests {
    private func isOpen(_ session: NewSession, _ cast: Cast, in archive: Archive? = nil) async throws -> Bool {
        try await (archive ?? cast.archive).session(token: session.token.text) != nil
    }

    @Test("Set back, it ends every session, also those that were over: nobody is signed in for longer than they may")
    func endsSessions() async throws {
        let cast = try await Cast()
        let (left, used) = (try await cast.signIn(.li), try await cast.signIn(.wang))
        cast.clock.advance(minutes: Int64(cast.archive.policies.sessionIdleMinutes) - 5)
        #expect(try await isOpen(used, cast))
        cast.clock.advance(minutes: 10)
        #expect(try await isOpen(used, cast))
        #expect(try await !isOpen(left, cast))
        cast.clock.advance(minutes: -12)
        #expect(try await !isOpen(left, cast), "it would be within its time again")
        #expect(try await !isOpen(used, cast))
        #expect(try await cast.acts(1) == ["session.revoked"], "the trail says why")
        let again = try await cast.signIn(.li)
        #expect(try await isOpen(again, cast))
    }

    @Test("Set back while the program is not running, it does the same")
    func endsSessionsAtStart() async throws {
        let cast = try await Cast()
        let session = try await cast.signIn(.li)
        try await cast.archive.close()
        cast.clock.advance(days: -1)
        let archive = try await Cast.open(cast.folder, key: cast.key, clock: cast.clock)
        #expect(try await !isOpen(session, cast, in: archive))
        try await archive.close()
    }

    @Test("Put right by a little, it disturbs nobody; by a little again and again, it does")
    func smallSteps() async throws {
        let cast = try await Cast()
        let session = try await cast.signIn(.li)
        cast.clock.advance(minutes: -4)
        #expect(try await isOpen(session, cast))
        cast.clock.advance(minutes: -4)
        #expect(try await !isOpen(session, cast))
    }

    @Test("A year ahead and back, it locks nobody out: sessions end, and everybody signs in at once")
    func aheadAndBack() async throws {
        let cast = try await Cast()
        let session = try await cast.signIn(.li)
        cast.clock.advance(days: 365)
        #expect(try await !isOpen(session, cast))
        for _ in 0..<SignInGate.pairFailuresMax {
            await #expect(throws: SignInRefusal.self) { try await cast.signIn(.li, password: "wrong") }
        }
        cast.clock.advance(minutes: SignInGate.lockMinutes64, days: -365)
        _ = try? await cast.signIn(.wang)
        cast.clock.advance(minutes: SignInGate.lockMinutes64)
        let again = try await cast.signIn(.li)
        #expect(try await isOpen(again, cast))
    }

    @Test("Entries stay in the order in which they were made; heads grow, and the check says that the clock was set back")
    func ledgerOrder() async throws {
        let cast = try await Cast()
        try await cast.archive.signHead()
        #expect(try await cast.archive.verifyLedger().clockSetBackCount == 0)
        var made: [String] = []
        for days in [0, -1, 366, -365] as [Int64] {
            cast.clock.advance(days: days)
            made.append(try await cast.work(as: .li) { try $0.customers.create(Cast.content("第\(days)天公司")) }.number)
            try await cast.archive.signHead()
        }
        let rows = try await cast.look(as: .auditor) { try $0.trail.page(TrailQuery(), limit: 50).rows }
        #expect(rows.map(\.id) == rows.map(\.id).sorted(by: >))
        #expect(rows.filter { $0.act == .customerCreated }.map(\.subjectName) == made.reversed())
        let heads = try HeadFile(path: cast.folder.headsPath).read().heads.map(\.head.size)
        #expect(heads == heads.sorted() && Set(heads).count == heads.count)
        let report = try await cast.archive.verifyLedger()
        #expect(report.isSound)
        #expect(report.clockSetBackCount == 2)
        #expect(report.wording.chinese.contains("时钟被拨回过"))
    }

    @Test("A new year begins its own numbers, and a year gone back to goes on with its own: none is given out twice")
    func numbers() async throws {
        let cast = try await Cast()
        var numbers: [String] = []
        for days in [0, 365, 0, -365, 0] as [Int64] {
            cast.clock.advance(days: days)
            numbers.append(try await cast.work(as: .li) { try $0.customers.create(Cast.content("西湖机械")) }.number)
        }
        #expect(
            numbers == ["KH-202603001", "KH-202703001", "KH-202703002", "KH-202603002", "KH-202603003"])
    }
}

extension SignInGate {
    fileprivate static let lockMinutes64 = Int64(lockMinutes)
}

import Logging
import Synchronization
import TestEngines
import TestSupport
import Testing

@testable import Archive

@Suite("Taking turns", .onBothEngines)
struct TurnTests {
    @Test("Nobody works while somebody else does, and everybody gets a turn")
    func oneAtATime() async throws {
        let turn = Turn()
        let (present, most, turns) = (Count(), Count(), Count())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    try await turn.take {
                        most.raise(to: present.add(1))
                        await Task.yield()
                        _ = present.add(-1)
                        _ = turns.add(1)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(most.value == 1)
        #expect(turns.value == 20)
    }

    @Test("Several runners of one archive do each job once")
    func jobsOnce() async throws {
        let scene = try await ImportScene()
        let names = (0..<1_200).map { ["杭州第\($0)机械有限公司", "陈\($0)", "139\(10_000_000 + $0)"] }
        let batch = try await scene.upload([["客户名称", "联系人", "电话"]] + names)
        let actor = scene.cast.actor(.li)
        func workOff() async {
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<4 {
                    group.addTask { await ImportRunner(scene.imports, logger: Logger(label: "test")).finishAll() }
                }
            }
        }
        try await scene.imports.rehearse(batch.id, as: actor)
        await workOff()
        #expect(try await scene.look(as: .li) { try $0.imports.find(batch.id) }.state == .rehearsed)
        try await scene.imports.archive.work(as: actor) { try $0.imports.chooseAll(.new, of: batch.id) }
        try await scene.imports.commit(batch.id, as: actor)
        await workOff()
        let done = try await scene.look(as: .li) { try $0.imports.find(batch.id) }
        #expect(done.state == .committed && done.failure == nil)
        #expect(try await scene.customerCount() == 1_200)
    }

    private final class Count: Sendable {
        private let number = Mutex(0)
        var value: Int { number.withLock { $0 } }

        func add(_ step: Int) -> Int {
            number.withLock { number in
                number += step
                return number
            }
        }

        func raise(to least: Int) { number.withLock { $0 = max($0, least) } }
    }
}

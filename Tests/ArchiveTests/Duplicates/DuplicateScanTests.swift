import Logging
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("A search of the whole archive for customers entered twice", .onBothEngines)
struct DuplicateScanTests {
    private static func enter(_ name: String, phone: String? = nil, code: String? = nil, by part: Cast.Part = .li, _ cast: Cast) async throws -> String {
        try await cast.work(as: part) { work in
            var content = CustomerContent(name: PrivateText(name))
            content.phone = phone.map { PrivateText($0) }
            content.creditCode = code.map { PrivateText($0) }
            return try work.customers.create(content).number
        }
    }

    private static func scan(_ cast: Cast) async throws {
        _ = try await cast.work(as: .boss) { try $0.duplicateScans.begin() }
        await DuplicateScanRunner(cast.archive, logger: Logger(label: "test")).finishAll()
    }

    private static func pairs(_ part: Cast.Part, _ cast: Cast) async throws -> [[String]] {
        try await cast.look(as: part) { work in
            try work.duplicateScans.pairs().map { [$0.first.name.inTheClear, $0.second.name.inTheClear] }
        }
    }

    @Test("finds those of one code, one number, one name written otherwise, one sound, or a name with a slip, each with what speaks for it")
    func finding() async throws {
        let cast = try await Cast()
        for (name, phone, code) in [
            ("杭州安启环保科技有限公司", "13800138000", "91330100710925871X"), ("安启环保", nil, nil), ("浙江安启环保有限公司", nil, "91330100710925871X"),
            ("宁波恒星鸿运船舶工程有限公司", nil, nil), ("宁波恒星鸿达船舶工程有限公司", nil, nil),
            ("绍兴晨曦纺织有限公司", nil, nil), ("绍兴辰溪纺织有限公司", nil, nil),
            ("温州明德鞋业", "13900139000", nil), ("台州华丰", "13900139000", nil), ("金华远大", nil, nil),
        ] as [(String, String?, String?)] { _ = try await Self.enter(name, phone: phone, code: code, cast) }
        try await Self.scan(cast)
        let found = try await cast.look(as: .boss) { try $0.duplicateScans.pairs() }
        let byNames = Dictionary(uniqueKeysWithValues: found.map { ("\($0.first.name.inTheClear)|\($0.second.name.inTheClear)", $0.evidence) })
        #expect(byNames["杭州安启环保科技有限公司|浙江安启环保有限公司"]?.first == .sameCode)
        #expect(byNames["温州明德鞋业|台州华丰"] == [.samePhone])
        #expect(byNames["绍兴晨曦纺织有限公司|绍兴辰溪纺织有限公司"]?.contains(.sameSound) == true)
        #expect(byNames["宁波恒星鸿运船舶工程有限公司|宁波恒星鸿达船舶工程有限公司"] != nil)
        #expect(byNames["杭州安启环保科技有限公司|安启环保"] != nil)
        #expect(!byNames.keys.contains { $0.contains("金华远大") })
        #expect(found.map(\.place.weight) == found.map(\.place.weight).sorted(by: >))
    }

    @Test("never proposes two with different credit codes, however alike they are")
    func differentCodes() async throws {
        let cast = try await Cast()
        for code in ["91330100710925871X", "91110000710925871X"] { _ = try await Self.enter("西湖机械有限公司", phone: "13800138000", code: code, cast) }
        try await Self.scan(cast)
        #expect(try await Self.pairs(.boss, cast).isEmpty)
    }

    @Test("shows pairs of which both lie within reach")
    func reach() async throws {
        let cast = try await Cast()
        _ = try await Self.enter("西湖机械有限公司", cast)
        _ = try await Self.enter("西湖机械", by: .wang, cast)
        try await Self.scan(cast)
        #expect(try await Self.pairs(.boss, cast) == [["西湖机械有限公司", "西湖机械"]])
        for part in [Cast.Part.li, .zhang, .wang] { #expect(try await Self.pairs(part, cast).isEmpty) }
    }

    @Test("proposes no more what somebody told apart, what was merged, and what was deleted")
    func settled() async throws {
        let cast = try await Cast()
        var numbers: [String] = []
        for name in ["西湖机械有限公司", "西湖机械", "钱塘纺织有限公司", "钱塘纺织", "之江化工有限公司", "之江化工"] { numbers.append(try await Self.enter(name, cast)) }
        let all = numbers
        try await Self.scan(cast)
        #expect(try await Self.pairs(.li, cast).count == 3)
        try await cast.work(as: .li) { work in
            try work.duplicateScans.tellApart(all[1], all[0])
            try work.customers.delete(all[3], from: 1)
            _ = try work.merges.merge(
                MergeDraft(kept: all[4], from: 1, absorbed: all[5], from: 1, taking: [], reason: PrivateText("重复")))
        }
        #expect(try await Self.pairs(.li, cast).isEmpty)
        try await Self.scan(cast)
        #expect(try await Self.pairs(.li, cast).isEmpty)
        let scan = try await cast.look(as: .li) { try $0.duplicateScans.latest() }
        #expect(scan?.state == .done && scan?.customerCount == 4 && scan?.doneCount == 4)
    }

    @Test("is asked for by those who answer for a department, one at a time, and can be stopped")
    func asking() async throws {
        let cast = try await Cast()
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .li) { try $0.duplicateScans.begin() } }
        _ = try await cast.work(as: .clerk) { try $0.duplicateScans.begin() }
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .boss) { try $0.duplicateScans.begin() } }
        try await cast.work(as: .boss) { try $0.duplicateScans.stop() }
        #expect(try await cast.look(as: .boss) { try $0.duplicateScans.latest()?.state } == .stopped)
        await #expect(throws: ArchiveError.notFound) { try await cast.work(as: .boss) { try $0.duplicateScans.stop() } }
    }

    @Test("is turned over page by page, each pair once")
    func pages() async throws {
        let cast = try await Cast()
        for name in ["西湖机械", "钱塘纺织", "之江化工"] {
            for suffix in ["", "有限公司"] { _ = try await Self.enter(name + suffix, cast) }
        }
        try await Self.scan(cast)
        let first = try await cast.look(as: .li) { try $0.duplicateScans.pairs(limit: 2) }
        let second = try await cast.look(as: .li) { try $0.duplicateScans.pairs(after: first.last?.place, limit: 2) }
        #expect(Set((first + second).map(\.first.name.inTheClear)) == ["西湖机械", "钱塘纺织", "之江化工"] && second.count == 1)
    }

    @Test("compares what a slow search of every pair would compare")
    func completeness() {
        var identities: [(Customer.ID, CustomerIdentity)] = []
        let cores = ["安启", "东海", "晨曦", "辰溪", "明德", "华丰", "远大", "船舶"]
        for number in 0..<400 {
            let name = cores[number % cores.count] + cores[(number / 7) % cores.count] + (number % 3 == 0 ? "科技有限公司" : "")
            identities.append((Customer.ID(rawValue: Int64(number)), CustomerIdentity(name: name, phones: number % 5 == 0 ? ["1380013\(1_000 + number % 50)"] : [])))
        }
        var keys = CandidateKeys()
        for (id, identity) in identities { keys.add(identity, of: id) }
        let pairs = Set(keys.pairs())
        for (position, (id, identity)) in identities.enumerated() {
            for (other, theirs) in identities.dropFirst(position + 1) where identity.phones == theirs.phones && !identity.phones.isEmpty {
                #expect(pairs.contains(IDPair(first: id.rawValue, second: other.rawValue)))
            }
        }
    }
}

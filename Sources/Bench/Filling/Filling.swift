import Archive
import Foundation
import Synchronization

/// Enters made-up customers: the next portion is prepared while the last is written.
struct Filling {
    /// The first customer was entered so long before the last, in milliseconds: three years.
    static let spanMilliseconds: Int64 = 3 * 365 * 86_400_000
    /// When the last customer was entered, in milliseconds since 1970: 2026-01-01.
    static let endMilliseconds: Int64 = 1_767_225_600_000

    let size: Int
    let folder: BenchFolder

    func run() async throws {
        let company = BenchCompany(size: size)
        let entered = Mutex(0)
        let archive = try await folder.open { [size] in
            let share = Double(entered.withLock { $0 }) / Double(size)
            return Moment(rawValue: Self.endMilliseconds - Self.spanMilliseconds)
                .adding(milliseconds: Int64(share * Double(Self.spanMilliseconds)))
        }
        try await archive.staff(
            parents: company.departmentParents, seats: company.seats, as: .system(origin: "bench fill"))
        let actor = archive.directory.actor(for: BenchCompany.executive, origin: "bench fill")
        guard let actor else { return }
        let dimensions = try await archive.work(as: actor) { work in
            try BenchDimension.allCases.map { (dimension: $0, field: try work.ownFieldBook.add(.choice, $0.form)) }
        }
        let bulk = BulkWriter(archive, as: actor)
        var prepared = try await bulk.prepare(portion(from: 0, company, dimensions))
        while !prepared.isEmpty {
            let start = entered.withLock { $0 }
            let ready = prepared
            async let next = bulk.prepare(portion(from: start + ready.count, company, dimensions))
            try await archive.work(as: actor) { work in _ = try work.customers.create(ready) }
            entered.withLock { $0 += ready.count }
            report(start + ready.count)
            prepared = try await next
        }
        try await archive.settle()
        try await archive.close()
    }

    private func portion(
        from start: Int, _ company: BenchCompany, _ dimensions: [(dimension: BenchDimension, field: OwnField)]
    ) -> [BulkDraft] {
        (start..<min(start + BulkWriter.portionCountMax, size)).map { position in
            let sample = CustomerSample(position: position, owner: company.owner(of: position))
            var content = sample.content
            content.fillDimensions(dimensions, position: position)
            return BulkDraft(content, state: Self.state(of: position), notes: sample.notes)
        }
    }

    /// Nearly all are filed; some wait to be verified.
    private static func state(of position: Int) -> FilingState {
        switch position % 100 {
        case 0: .draft
        case 1: .pending
        default: .filed
        }
    }

    private func report(_ count: Int) {
        guard count == size || count % 50_000 == 0 else { return }
        FileHandle.standardError.write(Data("\(count) of \(size)\n".utf8))
    }
}

import Archive
import Vault

extension DirectMeasuring {
    /// Creates new customers and changes them; they stay in the folder.
    mutating func writes() async throws {
        let actor = try actor(.salesperson)
        var created: [Customer] = []
        let samples = (0..<effort.turnCountMax).map { CustomerSample(position: size + $0, owner: BenchCompany.salesperson) }
        let creating = try await effort.measure { [archive] turn in
            created.append(try await archive.work(as: actor) { try $0.customers.create(samples[turn].content) })
        }
        add("salesperson", "create", creating)
        let changing = try await effort.measure { [archive, created] turn in
            let customer = created[turn % created.count]
            var content = customer.content
            content.notes = PrivateText("第\(turn)次修改：对方要求下周一前报价。")
            let changed = content
            _ = try await archive.work(as: actor) { work in
                let current = try work.customers.open(customer.number)
                return try work.customers.change(customer.number, from: current.version, to: changed).version
            }
        }
        add("salesperson", "open and change", changing)
    }
}

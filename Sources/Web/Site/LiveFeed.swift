import Archive
import ServiceLifecycle

/// Tells open pages what the ledger's tail says, and ends the streams of sessions that ended.
struct LiveFeed: Service {
    let archive: Archive
    let hub: LiveHub
    let bunches: AsyncStream<[LedgerEvent]>

    /// Changes told one by one; of a larger act only that customers changed.
    private static let toldSinglyMax = 50
    private static let customerRoles = Set(Role.allCases.filter(\.seesCustomers))

    func run() async throws {
        await cancelWhenGracefulShutdown {
            for await bunch in bunches { await tell(bunch) }
        }
    }

    /// Tells one bunch of committed events. Looks are nobody else's business.
    func tell(_ bunch: [LedgerEvent]) async {
        for event in bunch { revoke(event) }
        let changes = bunch.filter { $0.act?.isLook == false }
        let customers = changes.filter { $0.subjectKind == .customer }
        if customers.count > Self.toldSinglyMax {
            if let last = customers.last { publish(last, "customers", .roles(Self.customerRoles)) }
        } else {
            await tell(customers: customers)
        }
        for event in changes { tell(other: event) }
    }

    private func tell(customers events: [LedgerEvent]) async {
        guard !events.isEmpty else { return }
        let ids = events.compactMap { $0.subjectID.map(Customer.ID.init(rawValue:)) }
        // A page that is not told of a change shows it when it is loaded next: nothing is lost by a failed look.
        let standings = try? await archive.look(as: .system(origin: "live")) { try $0.customers.standings(of: ids) }
        for event in events {
            guard let id = event.subjectID, let standing = standings?[Customer.ID(rawValue: id)] else { continue }
            publish(event, "customers customer-\(standing.number)", .customer(standing))
        }
    }

    private func tell(other event: LedgerEvent) {
        switch event.subjectKind {
        case .importBatch: publish(event, "import customers", .person(event.personID))
        case .person, .department: publish(event, "people", .roles(Place.peopleRoles))
        case .policy, .policyDocument, .ownField: publish(event, "settings", .roles(Place.settingsRoles))
        case .bulkEdit, .handover, .duplicateScan: publish(event, "bulk-edits", .person(event.personID))
        case .export: publish(event, "exports", .person(event.personID))
        case .abcRun: publish(event, "abc", .roles(Set(Role.allCases.filter(\.verifies))))
        case .customer, .session, .archive, .trail, .product, .savedView, nil: break
        }
    }

    private func publish(_ event: LedgerEvent, _ subject: String, _ audience: LiveAudience) {
        hub.publish(
            LiveEvent(
                index: Int(event.index), kind: event.act?.rawValue ?? "changed", subject: subject, audience: audience))
    }

    private func revoke(_ event: LedgerEvent) {
        guard let id = event.subjectID else { return }
        switch (event.act, event.subjectKind) {
        case (.signedOut, .session), (.sessionRevoked, .session):
            hub.revoke(sessionID: SessionKey.text(person: event.personID, session: id))
        case (.personChanged, .person), (.personDisabled, .person), (.passwordChanged, .person),
            (.passwordReset, .person), (.sessionRevoked, .person):
            hub.revoke(sessionsOf: SessionKey.prefix(Person.ID(rawValue: id)))
        default: break
        }
    }
}

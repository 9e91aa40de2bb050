import Archive
import Foundation

extension Policies {
    /// The policies with the members of a JSON object in the place of theirs; what it does not name stays.
    ///
    /// - Throws: `HTTPProblem` 400 when it is no object, 422 naming a member that does not fit or is unknown.
    func merging(_ json: [UInt8]) throws -> Policies {
        guard let changes = try? JSONSerialization.jsonObject(with: Data(json)) as? [String: Any] else {
            throw HTTPProblem.notJSON
        }
        guard var merged = try JSONSerialization.jsonObject(with: JSONEncoder().encode(self)) as? [String: Any] else {
            throw HTTPProblem.broken
        }
        for (name, value) in changes {
            guard merged[name] != nil else { throw HTTPProblem.invalid([.notAllowed(name)]) }
            merged[name] = value
        }
        return try JSONBody.decode(Policies.self, from: JSONSerialization.data(withJSONObject: merged))
    }

    /// A version of the policies, for `ETag` and forms.
    var fingerprint: Int {
        // Sets come in any order, so they are told apart by their sorted members.
        let sets = [requiredFields, keyFields].map { $0.map(\.rawValue).sorted().joined(separator: ",") }
        let shown = MaskPolicy.Kind.allCases.map { kind in
            Role.assignable.filter { masks.shows(kind, to: $0) }.map(\.rawValue).joined(separator: ",")
        }
        let rule = "\(numbering.prefix)|\(numbering.period.rawValue)|\(numbering.digits)"
        let rest = "\(companyName)|\(levelAVisibility.rawValue)|\(passwords.rawValue)|\(sessionIdleMinutes)|\(sessionHoursMax)"
        let collected = "\(personalData.rawValue)|\(identityNumbers.rawValue)|\(identityGround)"
        let months = "\(documentControl.rawValue)|\(lifecycle.monthsToAtRisk)|\(lifecycle.monthsToLost)"
        let returns = [pool.returnDaysA, pool.returnDaysB, pool.returnDaysC, pool.returnDaysWithoutLevel, pool.capacity]
        let waters = "\(pool.isOpen)|\(pool.isCompanyWide)|\(pool.claimsPerDay)|\(pool.restDays)|\(pool.protectedDays)|\(returns)"
        return Fingerprint.of(([rule, rest, collected, months, waters, abc.inOrder] + sets + shown).joined(separator: "\u{1F}"))
    }
}

extension ABCPolicy {
    /// All that it says, in one order.
    fileprivate var inOrder: String {
        let parts = ABCPart.allCases.map { String(weight(of: $0)) } + focusRegions.sorted()
        return parts.joined(separator: ",") + "|\(percentA)|\(percentB)|\(monthsBetweenRuns)"
    }
}

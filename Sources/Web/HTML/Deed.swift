/// What somebody did a moment ago, as the next page tells it once.
///
/// On its way it lies in the browser, so it is one of a list and names nothing but a customer's number.
struct Deed: Sendable, Equatable {
    enum Kind: String, Sendable, CaseIterable {
        case entered, saved, submitted, noted, restored, alreadySaved
        case draftDeleted, verified, returned
        case dealingRecorded, dealingChanged, dealingCancelled, dealingReinstated, productSaved, lifecycleMoved, levelDecided
        case claimed, released, handedOver, merged, mergeUndone, mergeHalfUndone, toldApart
        case handedBack, broughtBack, erased
        case accessAsked, accessGranted, accessRefused, accessEnded
        case importDecided, importDiscarded
        case personAdded, personChanged, personDisabled, personEnabled, departmentSaved
        case settingsSaved, demonstrationRemoved
        case policyDrafted, policyReviewed, policyApproved, policyWithdrawn
        case viewSaved, viewRemoved
        case sessionEnded, otherSessionsEnded, passwordChanged, signedOut
    }

    /// The longest number told, in characters.
    static let numberCharactersMax = 64

    let kind: Kind
    /// The customer's number, where the next page does not show the customer.
    let number: String?

    init(_ kind: Kind, number: String? = nil) {
        self.kind = kind
        self.number = number
    }

    /// One sentence about it, beginning with the customer's number where it has one.
    func sentence(_ t: Words) -> String {
        guard let number else { return t(kind.words) }
        return t("\(number) \(t(kind.words))", en: "\(number): \(t(kind.words))")
    }
}

extension Deed {
    /// As it lies in the browser.
    var text: String { "\(kind.rawValue) \(number ?? "")" }

    /// Nil for a text that is none of ours.
    init?(text: String) {
        let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])), parts[1].count <= Self.numberCharactersMax
        else { return nil }
        self.init(kind, number: parts[1].isEmpty ? nil : String(parts[1]))
    }
}

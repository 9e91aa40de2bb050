import Vault

/// A kind of thing that is done, as the ledger names it: `noun.verb`, never renamed once shipped.
public enum Act: String, CaseIterable, Sendable {
    case archiveCreated = "archive.created"
    case archiveUpgraded = "archive.upgraded"
    case archiveRestored = "archive.restored"

    case personAdded = "person.added"
    case personChanged = "person.changed"
    case personDisabled = "person.disabled"
    case personEnabled = "person.enabled"
    case passwordChanged = "person.password-changed"
    case passwordReset = "person.password-reset"
    case departmentAdded = "department.added"
    case departmentChanged = "department.changed"

    case listArranged = "list.arranged"
    case bulkEditAsked = "bulk.asked"
    case bulkEditGoesOn = "bulk.went-on"
    case bulkEditFinished = "bulk.finished"
    case bulkEditStopped = "bulk.stopped"
    case bulkEditUndone = "bulk.undone"

    case exportAsked = "export.asked"
    case exportFinished = "export.finished"
    case exportFailed = "export.failed"
    case exportDownloaded = "export.downloaded"
    case exportRemoved = "export.removed"
    case abcAsked = "abc.asked"
    case abcGoesOn = "abc.went-on"
    case abcFinished = "abc.finished"
    case abcStopped = "abc.stopped"
    case abcConfirmed = "abc.confirmed"

    case viewSaved = "view.saved"
    case viewRemoved = "view.removed"

    case signedIn = "session.opened"
    case signInRefused = "session.refused"
    case signedOut = "session.closed"
    case sessionRevoked = "session.revoked"
    case signInLocked = "session.locked"

    case policyChanged = "policy.changed"
    case policyDrafted = "policy.drafted"
    case policyReviewed = "policy.reviewed"
    case policyApproved = "policy.approved"
    case policyWithdrawn = "policy.withdrawn"

    case ownFieldAdded = "own-field.added"
    case ownFieldChanged = "own-field.changed"
    case ownFieldRetired = "own-field.retired"
    case ownFieldRevived = "own-field.revived"

    case customerCreated = "customer.created"
    case customerChanged = "customer.changed"
    case customerRestored = "customer.restored"
    case customerTrashed = "customer.trashed"
    case customerBroughtBack = "customer.brought-back"
    case customerDeleted = "customer.deleted"
    case customerSubmitted = "customer.submitted"
    case customerFiled = "customer.filed"
    case customerReturned = "customer.returned"
    case customerNoted = "customer.noted"
    case consentRecorded = "customer.consent-recorded"
    case consentWithdrawn = "customer.consent-withdrawn"

    case dealingRecorded = "dealing.recorded"
    case dealingChanged = "dealing.changed"
    case dealingCancelled = "dealing.cancelled"
    case dealingReinstated = "dealing.reinstated"
    case dealingTakenBack = "dealing.taken-back"
    case handoverDone = "handover.done"
    case handoverUndone = "handover.undone"
    case customerHandedOver = "customer.handed-over"
    case customerHandedBack = "customer.handed-back"
    case duplicateScanAsked = "duplicates.asked"
    case duplicateScanGoesOn = "duplicates.went-on"
    case duplicateScanFinished = "duplicates.finished"
    case duplicateScanStopped = "duplicates.stopped"
    case customersToldApart = "customer.told-apart"
    case accessAsked = "access.asked"
    case accessGranted = "access.granted"
    case accessRefused = "access.refused"
    case accessEnded = "access.ended"
    case customersMerged = "customer.merged"
    case customerAbsorbed = "customer.absorbed"
    case mergeUndone = "customer.merge-undone"
    case customerClaimed = "customer.claimed"
    case customerReleased = "customer.released"
    case customerWentBack = "customer.went-back"
    case poolRead = "pool.read"
    case lifecycleMoved = "customer.lifecycle-moved"
    case lifecycleFollowed = "customer.lifecycle-followed"
    case abcDecided = "customer.abc-decided"
    case abcAgreed = "customer.abc-agreed"
    case productAdded = "product.added"
    case productChanged = "product.changed"

    case customerOpened = "customer.opened"
    case customerUncovered = "customer.uncovered"
    case customersSearched = "customers.searched"
    case customersListed = "customers.listed"
    case historyRead = "customer.history-read"
    case trailRead = "trail.read"

    case searchIndexRebuilt = "search.rebuilt"

    case importUploaded = "import.uploaded"
    case importMapped = "import.mapped"
    case importRehearsed = "import.rehearsed"
    case importDecided = "import.decided"
    case importCommitted = "import.committed"
    case importFiled = "import.filed"
    case importFinished = "import.finished"
    case importCancelled = "import.cancelled"
    case importUndone = "import.undone"
    case importTakenBack = "import.taken-back"
    case importDiscarded = "import.discarded"
    case importDownloaded = "import.downloaded"

    case demonstrationLoaded = "demonstration.loaded"
    case demonstrationRemoved = "demonstration.removed"

    /// Whether it made no version of a customer's archive, though the history tells of it.
    var leavesVersion: Bool {
        switch self {
        case .customerNoted, .customerTrashed, .customerBroughtBack, .customerAbsorbed, .customersToldApart, .accessAsked, .accessGranted,
            .accessRefused, .accessEnded, .dealingRecorded, .dealingChanged, .dealingCancelled, .dealingReinstated, .dealingTakenBack, .abcAgreed:
            true
        default: isLook
        }
    }

    /// Whether it only looked and changed nothing.
    public var isLook: Bool {
        switch self {
        case .customerOpened, .customerUncovered, .customersSearched, .customersListed, .poolRead, .historyRead, .trailRead,
            .importDownloaded, .exportDownloaded:
            true
        default: false
        }
    }
}

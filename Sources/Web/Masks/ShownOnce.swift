import Vault

extension PrivateText {
    /// A password made a moment ago, taken into the open for the one page or reply that hands it over.
    var shownOnce: String { inTheClear }
}

extension RecoveryKey {
    /// The groups to write down, for the one page that shows them.
    var groupsShownOnce: [String] { inTheClear.split(separator: "-").map(String.init) }
}

extension PrivateText {
    /// Where somebody's own browser is, shown to that person alone.
    var shownToOwner: String { inTheClear }
}

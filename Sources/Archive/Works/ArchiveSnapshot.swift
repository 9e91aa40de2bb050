/// What changes seldom and is needed by everything: policies, directory and the company's own fields, as of the last commit.
struct ArchiveSnapshot: Sendable {
    var policies = Policies()
    var directory = Directory()
    var ownFields = OwnFields()
}

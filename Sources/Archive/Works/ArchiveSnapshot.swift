/// What changes seldom and is needed by everything: policies and directory, as of the last commit.
struct ArchiveSnapshot: Sendable {
    var policies = Policies()
    var directory = Directory()
}

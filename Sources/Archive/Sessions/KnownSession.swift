/// What the cache knows of a session.
struct KnownSession: Sendable {
    let id: Session.ID
    let personID: Person.ID
    let channel: SessionChannel
    let expiresAt: Moment
    let mustChangePassword: Bool
    let passwordChangedAt: Moment
    var lastSeenAt: Moment
    /// The moment of the last request that the database knows.
    var writtenAt: Moment

    func isAlive(at now: Moment, idleMilliseconds: Int64) -> Bool {
        now < expiresAt && now < lastSeenAt.adding(milliseconds: idleMilliseconds)
    }
}

import CLibpq

/// What a server remarks in passing that must not be passed over.
final class ServerNotices {
    /// Whether a commit was done here without the standby that was to have it: who stops waiting for a standby hears of that in a warning
    /// only.
    private(set) var hasGivenUpStandby = false

    /// Listens to a connection, which must not outlive this.
    func listen(to handle: OpaquePointer) {
        PQsetNoticeReceiver(
            handle,
            { notices, result in
                guard let notices, let result else { return }
                Unmanaged<ServerNotices>.fromOpaque(notices).takeUnretainedValue().take(result)
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Forgets what was heard so far.
    func begin() {
        hasGivenUpStandby = false
    }

    /// By the name of the server's function, which no language changes.
    private func take(_ result: OpaquePointer) {
        guard let function = PQresultErrorField(result, Int32(UnicodeScalar("R").value)) else { return }
        if String(cString: function) == "SyncRepWaitForLSN" { hasGivenUpStandby = true }
    }
}

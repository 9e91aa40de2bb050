import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// Room kept back on the disk for the day it is full: given up then, it lets looks be recorded, people sign in and
/// drafts be thrown away, while everything else is refused until there is room again.
final class Ballast: Sendable {
    /// How much is kept back: some ten thousand looks.
    static let bytes: Int64 = 16 << 20
    /// With so much free besides, changes are taken again.
    static let sparedBytes: Int64 = 2 * bytes

    private let path: String
    private let freeBytes: @Sendable () -> Int64
    private let wasGivenUp = Mutex(false)

    /// - Parameters:
    ///   - path: the file that takes the room.
    ///   - freeBytes: how many bytes of the disk are free; asks the system when nil.
    init(path: String, freeBytes: (@Sendable () -> Int64)? = nil) {
        self.path = path
        self.freeBytes = freeBytes ?? { Self.freeBytes(at: path) }
    }

    /// Takes the room, unless there is little of it.
    func lay() {
        guard access(path, F_OK) != 0, freeBytes() >= Self.bytes + Self.sparedBytes else { return }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        if posix_fallocate(descriptor, 0, off_t(Self.bytes)) != 0 { unlink(path) }
    }

    /// Gives the room up because the disk is full.
    func giveUp() {
        wasGivenUp.withLock { $0 = true }
        unlink(path)
    }

    /// Whether it was given up and the disk is still short of room; where it is not any more, the room is taken again.
    var isShort: Bool {
        guard wasGivenUp.withLock({ $0 }) else { return false }
        guard freeBytes() >= Self.bytes + Self.sparedBytes else { return true }
        wasGivenUp.withLock { $0 = false }
        lay()
        return false
    }

    private static func freeBytes(at path: String) -> Int64 {
        var facts = statvfs()
        guard statvfs((path as NSString).deletingLastPathComponent, &facts) == 0 else { return 0 }
        return Int64(clamping: UInt64(facts.f_bavail) * UInt64(facts.f_frsize))
    }
}

extension Act {
    /// What may still be done on a full disk: to look, to come and go, and to throw away.
    var isAllowedOnFullDisk: Bool {
        switch self {
        case .signedIn, .signInRefused, .signedOut, .sessionRevoked, .signInLocked, .customerTrashed, .customerDeleted,
            .importCancelled, .importDiscarded, .exportRemoved, .demonstrationRemoved, .personDisabled:
            true
        default: isLook
        }
    }
}

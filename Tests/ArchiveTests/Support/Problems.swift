@testable import Archive

/// The fields that were refused, in order; nil when nothing was.
func refusedFields(_ body: () async throws -> Void) async throws -> [String]? {
    do {
        try await body()
        return nil
    } catch ArchiveError.invalid(let problems) {
        return problems.map(\.field)
    }
}

/// Whether a role was not allowed to do something.
func isForbidden(_ body: () async throws -> Void) async throws -> Bool {
    do {
        try await body()
        return false
    } catch ArchiveError.forbidden {
        return true
    }
}

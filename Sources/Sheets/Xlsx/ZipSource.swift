import CLibzip

/// A `ByteSource` as libzip sees it: a source that can be read and sought.
final class ZipSource {
    private let window: ByteWindow
    private var position: Int64 = 0
    private var zipError = zip_error_t()
    /// What the byte source threw while libzip read from it.
    private(set) var failure: (any Error)?

    init(_ source: any ByteSource) {
        window = ByteWindow(source)
        zip_error_init(&zipError)
    }

    /// A libzip source that keeps this object until libzip frees it, or nil when there is no memory.
    func makeHandle() -> OpaquePointer? {
        let kept = Unmanaged.passRetained(self)
        let handle = zip_source_function_create(
            { state, buffer, count, command in
                guard let state else { return -1 }
                let source = Unmanaged<ZipSource>.fromOpaque(state)
                guard command != ZIP_SOURCE_FREE else {
                    source.release()
                    return 0
                }
                return source.takeUnretainedValue().answer(command, buffer, count)
            }, kept.toOpaque(), nil)
        if handle == nil { kept.release() }
        return handle
    }

    private func answer(_ command: zip_source_cmd_t, _ buffer: UnsafeMutableRawPointer?, _ count: UInt64) -> Int64 {
        switch command {
        case ZIP_SOURCE_OPEN: position = 0
        case ZIP_SOURCE_CLOSE: break
        case ZIP_SOURCE_READ: return read(into: buffer, count)
        case ZIP_SOURCE_SEEK: return seek(buffer, count)
        case ZIP_SOURCE_TELL: return position
        case ZIP_SOURCE_STAT: return status(into: buffer, count)
        case ZIP_SOURCE_ERROR: return buffer.map { zip_error_to_data(&zipError, $0, count) } ?? -1
        case ZIP_SOURCE_SUPPORTS: return Self.supported
        default:
            zip_error_set(&zipError, ZIP_ER_OPNOTSUPP, 0)
            return -1
        }
        return 0
    }

    private func read(into buffer: UnsafeMutableRawPointer?, _ count: UInt64) -> Int64 {
        guard let buffer else { return -1 }
        do {
            let run = try window.run(at: position, upTo: Int(clamping: count))
            run.withUnsafeBytes { UnsafeMutableRawBufferPointer(start: buffer, count: run.count).copyMemory(from: $0) }
            position += Int64(run.count)
            return Int64(run.count)
        } catch {
            failure = error
            zip_error_set(&zipError, ZIP_ER_READ, 0)
            return -1
        }
    }

    private func seek(_ arguments: UnsafeMutableRawPointer?, _ count: UInt64) -> Int64 {
        guard let arguments else { return -1 }
        let target = zip_source_seek_compute_offset(UInt64(position), UInt64(window.size), arguments, count, &zipError)
        guard target >= 0 else { return -1 }
        position = target
        return 0
    }

    private func status(into buffer: UnsafeMutableRawPointer?, _ count: UInt64) -> Int64 {
        guard let buffer, count >= UInt64(MemoryLayout<zip_stat_t>.size) else { return -1 }
        let status = buffer.assumingMemoryBound(to: zip_stat_t.self)
        zip_stat_init(status)
        status.pointee.size = UInt64(window.size)
        status.pointee.valid = UInt64(ZIP_STAT_SIZE)
        return Int64(MemoryLayout<zip_stat_t>.size)
    }

    private static let supported: Int64 = [
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
        ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
    ].reduce(0) { $0 | Int64(1) << Int64($1.rawValue) }
}

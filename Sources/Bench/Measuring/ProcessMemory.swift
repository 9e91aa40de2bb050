import Foundation

/// How much memory a process holds and has held at most, as Linux tells it (proc(5), VmRSS and VmHWM), in KiB.
struct ProcessMemory: Sendable {
    let residentKiB: Int
    let peakKiB: Int

    static func own() throws -> ProcessMemory { try of(pid: getpid()) }

    static func of(pid: Int32) throws -> ProcessMemory {
        let text = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
        func value(_ name: String) -> Int {
            let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
            return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
        }
        return ProcessMemory(residentKiB: value("VmRSS:"), peakKiB: value("VmHWM:"))
    }

    var text: String { "\(residentKiB / 1024) MB, at most \(peakKiB / 1024) MB" }
}

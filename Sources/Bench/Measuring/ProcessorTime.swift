import Foundation

/// How much processor time processes have used, as Linux tells it (proc(5), utime and stime).
enum ProcessorTime {
    /// In milliseconds; of processes that are gone none.
    static func milliseconds(of pids: [Int32]) -> Double {
        let ticks = pids.reduce(0) { sum, pid in
            guard let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
                let end = text.lastIndex(of: ")")
            else { return sum }
            let fields = text[text.index(after: end)...].split(separator: " ")
            guard fields.count > 12 else { return sum }
            return sum + (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)
        }
        return Double(ticks) * 1_000 / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}

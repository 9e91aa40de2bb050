import Foundation

/// What this program calls itself among those that use the same database, anew at each start.
struct NodeName: Sendable {
    /// Hexadecimal digits.
    let text = String(UInt64.random(in: .min ... .max), radix: 16)
}

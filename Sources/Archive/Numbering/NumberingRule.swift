/// How customer numbers are made (A1), by default `KH-YYYYMMNNN` such as `KH-202405001`.
///
/// The serial counts from 1 in each period and grows past its digits: after `KH-202405999` comes `KH-2024051000`.
public struct NumberingRule: Codable, Hashable, Sendable {
    /// What the serial starts anew with.
    public enum Period: String, Codable, Sendable, CaseIterable {
        case year, month, never
    }

    /// Fewest and most digits a serial may be set to.
    public static let digitsRange = 2...8
    /// Most characters of a prefix.
    public static let prefixCountMax = 12

    /// What every number begins with: letters, digits and `-`.
    public var prefix = "KH-"
    /// What the serial starts anew with.
    public var period = Period.month
    /// How many digits a serial has at least.
    public var digits = 3

    /// The default rule of S0.
    public init() {}

    /// What is common to all numbers given out in the period of that day, also the counter's name.
    public func stem(year: Int, month: Int) -> String {
        let month = month < 10 ? "0\(month)" : "\(month)"
        return switch period {
        case .never: prefix
        case .year: "\(prefix)\(year)"
        case .month: "\(prefix)\(year)\(month)"
        }
    }

    /// The number for a serial.
    public func number(stem: String, serial: Int64) -> String {
        let text = String(serial)
        return stem + String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    /// Whether the prefix may stand in an address and in a file name.
    public var isValid: Bool {
        prefix.count <= Self.prefixCountMax && Self.digitsRange.contains(digits)
            && prefix.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}

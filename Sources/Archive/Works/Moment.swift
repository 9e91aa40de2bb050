import Database
import Foundation

/// A point in time, in milliseconds since 1970-01-01 UTC.
public struct Moment: RawRepresentable, Hashable, Comparable, Sendable, SQLConvertible, SQLReadable {
    /// Milliseconds since 1970-01-01 UTC.
    public let rawValue: Int64

    /// A moment by its milliseconds since 1970-01-01 UTC.
    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// The present moment.
    public static var now: Moment {
        Moment(rawValue: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }

    /// The moment so many milliseconds later (earlier when negative).
    public func adding(milliseconds: Int64) -> Moment {
        Moment(rawValue: rawValue + milliseconds)
    }

    /// The moment so many days later, a day being 24 hours.
    public func adding(days: Int) -> Moment {
        adding(milliseconds: Int64(days) * 86_400_000)
    }

    /// As Foundation has it.
    public var date: Date {
        Date(timeIntervalSince1970: Double(rawValue) / 1000)
    }

    public static func < (left: Moment, right: Moment) -> Bool {
        left.rawValue < right.rawValue
    }
}

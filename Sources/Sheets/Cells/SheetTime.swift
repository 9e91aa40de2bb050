/// A time of day to the second.
public struct SheetTime: Sendable, Hashable {
    /// The hour, 0 to 23.
    public var hour: Int
    /// The minute, 0 to 59.
    public var minute: Int
    /// The second, 0 to 59.
    public var second: Int

    /// The time, or nil when a day has no such time.
    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard 0...23 ~= hour, 0...59 ~= minute, 0...59 ~= second else { return nil }
        (self.hour, self.minute, self.second) = (hour, minute, second)
    }

    /// The time so many seconds after midnight; whole days are left aside.
    init(secondOfDay: Int) {
        let second = secondOfDay % 86_400
        (hour, minute, self.second) = (second / 3600, second / 60 % 60, second % 60)
    }

    var secondOfDay: Int { hour * 3600 + minute * 60 + second }
}

extension SheetTime: CustomStringConvertible {
    /// `13:45:00`.
    public var description: String {
        "\(hour.padded(2)):\(minute.padded(2)):\(second.padded(2))"
    }
}

extension Int {
    /// The number with zeroes in front up to `width` digits.
    func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}

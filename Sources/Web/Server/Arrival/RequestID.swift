/// Makes request numbers.
enum RequestID {
    /// 64 random bits as 16 hexadecimal digits.
    static func next() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

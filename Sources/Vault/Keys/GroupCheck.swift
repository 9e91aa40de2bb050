/// The check digit of a recovery key's group: a sum in the field of 32 elements, each digit times another power of x.
///
/// Distinct non-zero factors find every wrong digit and every two swapped ones; adding the group's own number finds
/// two groups swapped.
enum GroupCheck {
    static func digit(of digits: some Sequence<UInt8>, group: Int) -> UInt8 {
        var sum: UInt8 = 0
        for digit in digits {
            sum = timesX(sum ^ digit)
        }
        return sum ^ UInt8(group & 31)
    }

    /// Times x modulo x⁵ + x² + 1.
    private static func timesX(_ element: UInt8) -> UInt8 {
        let doubled = element << 1
        return doubled & 0x20 == 0 ? doubled : doubled ^ 0b10_0101
    }
}

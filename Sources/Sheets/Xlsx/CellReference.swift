/// The column letters of a reference such as `AB12`.
enum CellReference {
    /// The column counted from 0, or nil where there are no letters or more than three.
    static func column(_ reference: ArraySlice<UInt8>) -> Int? {
        var column = 0
        var letters = 0
        for byte in reference {
            guard UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte else { break }
            letters += 1
            guard letters <= 3 else { return nil }
            column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
        }
        return letters == 0 ? nil : column - 1
    }

    /// The letters of a column counted from 0.
    static func letters(_ column: Int) -> String {
        var rest = column + 1
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}

extension Int {
    /// Reads up to 18 decimal digits and nothing else.
    init?(digits: ArraySlice<UInt8>) {
        guard 1...18 ~= digits.count else { return nil }
        var value = 0
        for byte in digits {
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        self = value
    }
}

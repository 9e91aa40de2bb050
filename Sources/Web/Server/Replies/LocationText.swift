/// An address as a header may carry it: what is not ASCII goes percent-encoded.
enum LocationText {
    static func text(_ address: Address) -> String {
        address.text.utf8.allSatisfy { $0 < 0x80 } ? address.text : encoded(address.text)
    }

    private static func encoded(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { encoded, scalar in
            if scalar.isASCII {
                encoded.unicodeScalars.append(scalar)
            } else {
                let part: Address = "/\(String(scalar))"
                encoded += part.text.dropFirst()
            }
        }
    }
}

/// The lengths and beginnings of telephone numbers in China's mainland (电信网编号计划, 2017).
enum NumberingPlan {
    /// The digits of a mobile number.
    static let mobileDigits = 11
    /// The digits of a local number, area code left out.
    static let localDigits = 7...8
    /// The digits of an international number with its country code, ITU-T E.164.
    static let internationalDigits = 7...15

    /// Sorts a dialled number into its kind and brings it into the form for storing.
    static func number(_ dialled: DialledNumber, areaCode: String?) throws(PhoneRefusal) -> PhoneNumber {
        let digits = dialled.digits
        guard !digits.isEmpty else { throw .empty }
        if let national = national(dialled) {
            let (kind, main) = try domestic(national, areaCode: areaCode)
            return PhoneNumber(kind: kind, main: main, extensionDigits: dialled.extensionDigits)
        }
        guard internationalDigits.contains(digits.count), digits.first != "0" else {
            throw .internationalLength(digits: digits.count)
        }
        return PhoneNumber(kind: .international, main: "+" + digits, extensionDigits: dialled.extensionDigits)
    }

    /// True for the digits of a whole number, so that a further group can only be an extension.
    static func isWhole(_ digits: String) -> Bool {
        let national = digits.count > mobileDigits && digits.hasPrefix("86") ? String(digits.dropFirst(2)) : digits
        return isMobile(national) || isService(national) || AreaCode.split(national) != nil
    }

    /// The number without +86 or a bare 86 in front; nil where it belongs to another country.
    private static func national(_ dialled: DialledNumber) -> String? {
        let digits = dialled.digits
        let rest = String(digits.dropFirst(2))
        if dialled.isInternational { return digits.hasPrefix("86") ? rest : nil }
        return digits.hasPrefix("86") && digits.count > mobileDigits && isWhole(rest) ? rest : digits
    }

    private static func domestic(_ digits: String, areaCode: String?) throws(PhoneRefusal) -> (PhoneNumber.Kind, String) {
        if isMobile(digits) { return (.mobile, digits) }
        if digits.first == "0", isMobile(String(digits.dropFirst())) { return (.mobile, String(digits.dropFirst())) }
        if isService(digits) { return (.serviceNumber, service(digits)) }
        if let (code, local) = AreaCode.split(digits) { return (.landline, "\(code)-\(local)") }
        if localDigits.contains(digits.count), AreaCode.isLocal(digits) {
            guard let areaCode, AreaCode.all.contains(areaCode) else { throw .areaCodeMissing(digits) }
            return (.landline, "\(areaCode)-\(digits)")
        }
        throw refusal(digits)
    }

    private static func isMobile(_ digits: String) -> Bool {
        digits.count == mobileDigits && digits.first == "1" && ("3"..."9").contains(digits.dropFirst().first ?? "0")
    }

    private static func isService(_ digits: String) -> Bool {
        let isFreephone = digits.count == 10 && (digits.hasPrefix("400") || digits.hasPrefix("800"))
        let isShort = (5...8).contains(digits.count) && (digits.hasPrefix("95") || digits.hasPrefix("96"))
        return isFreephone || isShort
    }

    private static func service(_ digits: String) -> String {
        guard digits.count == 10 else { return digits }
        return "\(digits.prefix(3))-\(digits.dropFirst(3).prefix(3))-\(digits.suffix(4))"
    }

    private static func refusal(_ digits: String) -> PhoneRefusal {
        if digits.first == "1", digits.count != mobileDigits { return .mobileLength(digits: digits.count) }
        if digits.count == mobileDigits, digits.first == "1" { return .unknownMobilePrefix(String(digits.prefix(2))) }
        if digits.hasPrefix("400") || digits.hasPrefix("800") { return .serviceLength(digits: digits.count) }
        guard digits.first == "0" else { return digits.count < 10 ? .tooShort(digits: digits.count) : .unknownNumber }
        guard let code = AreaCode.prefix(of: digits) else { return .unknownAreaCode(String(digits.prefix(4))) }
        return .localLength(digits: digits.count - code.count, areaCode: code)
    }
}

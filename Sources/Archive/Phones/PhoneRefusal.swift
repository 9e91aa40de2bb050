/// Why a text is no telephone number, and what to do about it.
public enum PhoneRefusal: Error, Sendable, Hashable {
    /// Nothing is written, or no digit.
    case empty
    /// The cell is longer than can be telephone numbers.
    case textTooLong(charactersMax: Int)
    /// A character that belongs to no number; the position counts from 1 after labels are taken off.
    case unexpectedCharacter(Character, position: Int)
    /// More than one number stands where one is wanted.
    case severalNumbers(count: Int)
    /// A spreadsheet has rounded the number; its last digits cannot be known.
    case digitsLost
    /// Begins like a mobile number but has not eleven digits.
    case mobileLength(digits: Int)
    /// Eleven digits from 1, but no mobile number begins so.
    case unknownMobilePrefix(String)
    /// A local number without its area code.
    case areaCodeMissing(String)
    /// No area code in use begins so.
    case unknownAreaCode(String)
    /// The local number behind a right area code is too short or too long.
    case localLength(digits: Int, areaCode: String)
    /// A 400 or 800 number that has not ten digits.
    case serviceLength(digits: Int)
    /// Too few digits for any number.
    case tooShort(digits: Int)
    /// The length or the beginning fits no kind of number.
    case unknownNumber
    /// An international number that is too short, too long, or whose country code begins with 0.
    case internationalLength(digits: Int)
    /// The extension is too long.
    case extensionTooLong(digits: Int, digitsMax: Int)
}

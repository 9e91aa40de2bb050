import Wording

extension PhoneRefusal: Worded {
    public var wording: Wording {
        switch self {
        case .empty: Wording("没有号码，请填写手机或座机", en: "There is no number; enter a mobile or landline number")
        case .textTooLong(let most):
            Wording("内容超过 \(most) 个字符，请只填号码", en: "More than \(most) characters; enter the number only")
        case .severalNumbers(let count):
            Wording("这里有 \(count) 个号码，请分开填写", en: "There are \(count) numbers here; enter them separately")
        case .digitsLost:
            Wording(
                "号码被表格改成了科学计数，末尾数字已丢失，请按原号码重新填写",
                en: "The spreadsheet rounded this number and lost its last digits; enter it again")
        case .unknownNumber:
            Wording("不是手机、座机或 400/800 号码，请核对", en: "Neither a mobile, landline nor 400/800 number; please check")
        case .unexpectedCharacter(let character, let position): Self.unexpected(character, position)
        case .mobileLength(let digits): Self.length("手机号", "A mobile number", has: digits, needs: "11")
        case .serviceLength(let digits): Self.length("400/800 号码", "A 400/800 number", has: digits, needs: "10")
        case .tooShort(let digits): Self.length("号码", "A number", has: digits, needs: "7–15")
        case .internationalLength(let digits):
            Self.length("含国家代码的国际号码", "An international number", has: digits, needs: "7–15")
        case .extensionTooLong(let digits, let most):
            Self.length("分机号", "An extension", has: digits, needs: "1–\(most)")
        case .unknownMobilePrefix, .areaCodeMissing, .unknownAreaCode, .localLength: prefixWording
        }
    }

    private var prefixWording: Wording {
        switch self {
        case .unknownMobilePrefix(let prefix):
            Wording("没有以 \(prefix) 开头的手机号，请核对前三位", en: "No mobile number begins with \(prefix); check the first digits")
        case .areaCodeMissing(let local):
            Wording("缺少区号，请写成 0571-\(local) 的形式", en: "The area code is missing; write it like 0571-\(local)")
        case .unknownAreaCode(let code):
            Wording("没有以 \(code) 开头的区号，请核对", en: "No area code begins with \(code); please check")
        case .localLength(let digits, let code):
            Wording(
                "区号 \(code) 之后有 \(digits) 位，应为 \(code.count == 3 ? "8" : "7 或 8") 位且以 2–8 开头",
                en:
                    "\(digits) digits follow area code \(code); there should be \(code.count == 3 ? "8" : "7 or 8"), the first from 2 to 8"
            )
        default: Wording("号码有误，请核对", en: "The number is wrong; please check")
        }
    }

    private static func unexpected(_ character: Character, _ position: Int) -> Wording {
        let hint: (String, String) =
            switch character {
            case "o", "O": ("，是否应为数字 0", "; should it be the digit 0")
            case "l", "i", "I": ("，是否应为数字 1", "; should it be the digit 1")
            default: ("，请删去或改正", "; remove or correct it")
            }
        return Wording(
            "第 \(position) 个字符“\(character)”不属于号码\(hint.0)",
            en: "Character \(position), “\(character)”, does not belong to a number\(hint.1)")
    }

    private static func length(_ chinese: String, _ english: String, has: Int, needs: String) -> Wording {
        Wording("\(chinese)应为 \(needs) 位，现在是 \(has) 位", en: "\(english) has \(needs) digits; this one has \(has)")
    }
}

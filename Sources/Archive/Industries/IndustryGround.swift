import Wording

/// Why a loosely written industry was taken for one of the standard.
public enum IndustryGround: Sendable, Hashable, Worded {
    /// The text is an everyday word for the industry.
    case everydayWord(String)
    /// The text holds a known word that decides.
    case holdsWord(String)
    /// The text is the beginning of this official name.
    case cutOff(String)
    /// The last step of a path is known, the steps before it are not.
    case lastStep(String)
    /// The digits are known, the letter before them is another's.
    case otherLetter(String)
    /// The digits are known once the zero in front, which spreadsheets drop, is put back.
    case lostZero(String)

    public var wording: Wording {
        switch self {
        case .everydayWord(let word): Wording("“\(word)”通常归入此行业", en: "“\(word)” usually belongs to this industry")
        case .holdsWord(let word): Wording("按其中的“\(word)”判断", en: "Judged by “\(word)” in the text")
        case .cutOff(let name): Wording("是“\(name)”的前半部分", en: "It is the beginning of “\(name)”")
        case .lastStep(let step): Wording("按最后一级“\(step)”判断", en: "Judged by the last step, “\(step)”")
        case .otherLetter(let code): Wording("门类字母应为 \(code)", en: "The letter should be as in \(code)")
        case .lostZero(let code):
            Wording("补回表格丢掉的 0：\(code)", en: "The zero lost in the spreadsheet is put back: \(code)")
        }
    }
}

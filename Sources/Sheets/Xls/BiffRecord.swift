/// A record of a legacy workbook ([MS-XLS] 2.1.4).
struct BiffRecord {
    /// The record types that are read.
    enum Kind: Int {
        case formula = 0x0006
        case end = 0x000A
        case dateMode = 0x0022
        case filePass = 0x002F
        case continuation = 0x003C
        case codePage = 0x0042
        case boundSheet = 0x0085
        case mulRK = 0x00BD
        case rString = 0x00D6
        case extendedFormat = 0x00E0
        case sharedTexts = 0x00FC
        case labelSST = 0x00FD
        case number = 0x0203
        case label = 0x0204
        case boolOrError = 0x0205
        case string = 0x0207
        case rk = 0x027E
        case format = 0x041E
        case begin = 0x0809
    }

    /// nil for a record that is of no interest here.
    let kind: Kind?
    let bytes: [UInt8]
}

import Archive

/// The page of a form whose unsent text is kept.
struct DraftPlace: Sendable, Hashable {
    /// The address of the page.
    let address: Address
    private let kind: Kind

    private enum Kind: Hashable {
        case newCustomer
        case customer(String)
        case note(String)
        case newDealing(String)
        case dealing(String, of: String)
    }

    static let newCustomer = DraftPlace(address: "/customers/new", kind: .newCustomer)

    static func customer(_ number: String) -> DraftPlace { DraftPlace(address: "/customers/\(number)/edit", kind: .customer(number)) }

    static func note(on number: String) -> DraftPlace { DraftPlace(address: "/customers/\(number)", kind: .note(number)) }

    static func dealing(_ dealing: String?, of number: String) -> DraftPlace {
        guard let dealing else { return DraftPlace(address: "/customers/\(number)/dealings/new", kind: .newDealing(number)) }
        return DraftPlace(address: "/customers/\(number)/dealings/\(dealing)/edit", kind: .dealing(dealing, of: number))
    }

    private init(address: Address, kind: Kind) {
        (self.address, self.kind) = (address, kind)
    }

    /// The place that an address names; nil where no such form is.
    init?(_ text: String) {
        guard text.utf8.count <= FormDraft.placeBytesMax else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3, parts[0].isEmpty, parts[1] == "customers" else { return nil }
        let numbers = parts.dropFirst(2).filter { !["new", "edit", "dealings"].contains($0) }
        guard numbers.allSatisfy(Self.isNumber) else { return nil }
        switch parts.count {
        case 3: self = parts[2] == "new" ? .newCustomer : .note(on: parts[2])
        case 4 where parts[3] == "edit": self = .customer(parts[2])
        case 5 where parts[3] == "dealings" && parts[4] == "new": self = .dealing(nil, of: parts[2])
        case 6 where parts[3] == "dealings" && parts[5] == "edit": self = .dealing(parts[4], of: parts[2])
        default: return nil
        }
        guard address.text == text else { return nil }
    }

    /// What is written there.
    func words(_ t: Words) -> String {
        switch kind {
        case .newCustomer: t("新建客户", en: "New customer")
        case .customer(let number): t("修改档案 \(number)", en: "Editing \(number)")
        case .note(let number): t("记一笔 \(number)", en: "A note on \(number)")
        case .newDealing(let number): t("记一笔交易 \(number)", en: "A dealing with \(number)")
        case .dealing(let dealing, let number): t("修改交易 \(dealing)（\(number)）", en: "Editing dealing \(dealing) (\(number))")
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
    }
}

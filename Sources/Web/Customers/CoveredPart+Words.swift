import Archive

extension CoveredPart {
    /// What it is called: 公司电话, 第 2 位联系人的电话.
    func name(_ t: Words) -> String {
        switch self {
        case .field(let field): t(Bilingual(field.wording))
        case .contactName(let contact): t("第 \(contact + 1) 位联系人的姓名", en: "the name of contact \(contact + 1)")
        case .contactPhone(let contact, _): t("第 \(contact + 1) 位联系人的电话", en: "the phone of contact \(contact + 1)")
        case .contactFact(let fact, let contact):
            t("第 \(contact + 1) 位联系人的", en: "of contact \(contact + 1): ") + t(Bilingual(fact.wording))
        case .contactEmail(let contact): t("第 \(contact + 1) 位联系人的邮箱", en: "the e-mail of contact \(contact + 1)")
        }
    }
}

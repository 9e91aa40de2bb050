import Wording

extension FieldProblem {
    static let nameNeeded = FieldProblem(
        CustomerField.name.rawValue, Wording("请填写客户名称", en: "Give the customer's name"))

    static let lawfulSourceNeeded = FieldProblem(
        CustomerField.channelNote.rawValue,
        Wording(
            "来自公开信息的，请注明合法出处，如网址或刊物", en: "For public information say where it was lawfully taken from"))

    static let tooManyContacts = FieldProblem(
        CustomerField.contacts.rawValue,
        Wording("联系人不能超过 \(Contact.countMax) 位", en: "At most \(Contact.countMax) contacts fit here"))

    static let tooManyTags = FieldProblem(
        CustomerField.tags.rawValue,
        Wording("标签不能超过 \(EntryReading.tagCountMax) 个", en: "At most \(EntryReading.tagCountMax) tags fit here"))

    static let tagTooLong = FieldProblem(
        CustomerField.tags.rawValue,
        Wording(
            "每个标签不能超过 \(EntryReading.tagCharactersMax) 个字，标签之间用逗号分开",
            en: "A tag has at most \(EntryReading.tagCharactersMax) characters; put commas between tags"))

    static func unreadable(_ field: String) -> FieldProblem {
        FieldProblem(field, EntryRefusal.unreadable.wording)
    }

    static func identityNumber(_ field: String) -> FieldProblem {
        FieldProblem(field, EntryRefusal.identityNumber.wording)
    }

    static func contactNameNeeded(_ field: String) -> FieldProblem {
        FieldProblem(field, Wording("请填写这位联系人的姓名或称呼", en: "Give this contact's name"))
    }

    static func tooManyPhones(_ field: String) -> FieldProblem {
        FieldProblem(
            field,
            Wording("每位联系人最多 \(Contact.phoneCountMax) 个号码", en: "A contact has at most \(Contact.phoneCountMax) numbers"))
    }
}

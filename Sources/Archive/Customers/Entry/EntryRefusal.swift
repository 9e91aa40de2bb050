import Wording

/// Why a value cannot be taken as it was typed, with the way out.
struct EntryRefusal: Error, Hashable, Worded {
    let wording: Wording

    init(_ wording: Wording) {
        self.wording = wording
    }

    static let unreadable = EntryRefusal(
        Wording("含有不可见的空字符，请删掉后重新输入", en: "It holds a NUL character; clear the field and type it again"))

    static func tooLong(charactersMax: Int) -> EntryRefusal {
        EntryRefusal(Wording("不能超过 \(charactersMax) 个字", en: "At most \(charactersMax) characters fit here"))
    }

    static let identityNumber = EntryRefusal(
        Wording(
            "含有身份证号码，不能保存：只收集必要的个人信息（个人信息保护法第六条）。请删去；确有法律依据的，由管理员在设置中写明后开放",
            en:
                "It holds an identity-card number, which is not needed and so not kept (Personal Information Protection Law, art. 6). Take it out; on a legal ground an administrator may allow it in the settings"
        ))

    static let notAnEmail = EntryRefusal(
        Wording("不是邮箱地址，应形如 name@example.com", en: "Not an e-mail address; it looks like name@example.com"))

    static let notAWebsite = EntryRefusal(
        Wording("不是网址，应形如 www.example.com", en: "Not a web address; it looks like www.example.com"))

    static let noSuchIndustry = EntryRefusal(
        Wording(
            "没有这个行业，请输入国标代码或名称，如 C35 或“专用设备制造业”",
            en: "No such industry; type a code or name of the national standard, such as C35"))

    static let noSuchRegion = EntryRefusal(
        Wording("没有这个地区，请写到省、市或区县，如“浙江 杭州”", en: "No such region; give province, city or county, such as 浙江 杭州"))

    static func severalMeant(_ names: [String]) -> EntryRefusal {
        EntryRefusal(
            Wording(
                "可能是 \(names.joined(separator: "、"))，请选定一个", en: "It may be \(names.joined(separator: ", ")); choose one"))
    }

    static func notAChoice(_ choices: [CodeChoice]) -> EntryRefusal {
        EntryRefusal(
            Wording(
                "请从列出的值中选择：\(choices.map(\.wording.chinese).joined(separator: "、"))",
                en: "Choose one of \(choices.map(\.code).joined(separator: ", "))"))
    }

    static func ambiguousDay(_ days: [CalendarDate]) -> EntryRefusal {
        let days = days.prefix(EntryCode.candidatesShownMax).map(\.isoText)
        return EntryRefusal(
            Wording(
                "可能是 \(days.joined(separator: " 或 "))，请写成 2025-04-03 的形式",
                en: "It may be \(days.joined(separator: " or ")); write it like 2025-04-03"))
    }

    static let noSuchPerson = EntryRefusal(
        Wording("没有这位同事，请从名单中选择", en: "There is no such colleague; choose from the list"))

    static func mayNotOwn(_ name: String) -> EntryRefusal {
        EntryRefusal(
            Wording(
                "\(name) 不能作为负责人：只能选您部门内在职的业务人员",
                en: "\(name) cannot be the owner: choose someone of your departments who keeps customers"))
    }
}

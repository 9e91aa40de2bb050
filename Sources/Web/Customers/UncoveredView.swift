import Archive

/// A value that was uncovered a moment ago, shown this once.
struct UncoveredPage: Sendable {
    var number: String
    var label: String
    var value: String

    init(number: String, part: CoveredPart, value: String, _ t: Words) {
        self.number = number
        self.value = value
        label =
            switch part.mask {
            case .contactName: t("联系人", en: "Contact")
            case .phone: t("电话", en: "Phone")
            case .email: t("邮箱", en: "E-mail")
            case .address: t("地址", en: "Address")
            case .creditCode: t("统一社会信用代码", en: "Credit code")
            case .personal: t("联系人资料", en: "About a contact")
            case .bankAccount: t("银行账号", en: "Bank account")
            }
    }
}

func uncoveredView(_ page: UncoveredPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: page.label, place: .customers, context,
        """
        <div class="form-page">\(pageHead(page.label, lead: page.number, actions: [
            Button(t("回到档案", en: "Back to the archive"), icon: .arrowLeft, kind: .primary).link(to: "/customers/\(page.number)")
        ]))
        <div class="sheet"><div class="section-body"><p class="uncovered">\(page.value)</p>
        <p class="quiet">\(t("只显示这一次；您的姓名、时间和原因已记入留痕。", en: "Shown this once; your name, the time and the reason are recorded."))</p></div></div></div>
        """)
}

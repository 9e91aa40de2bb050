/// What is shown once when the archive is opened: the recovery key, and the password of the demonstration.
struct RecoveryKeyPage: Sendable {
    /// The key in groups, as it should be written down; empty when it was shown before.
    var groups: [String]
    /// Shared by the people of the demonstration; nil without one.
    var demonstrationPassword: String?
    /// Who they are, such as "demo.sales1 · 业务员".
    var demonstrationAccounts: [String] = []
}

func recoveryKeyView(_ page: RecoveryKeyPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title =
        page.groups.isEmpty ? t("演示账号", en: "Demonstration accounts") : t("恢复密钥", en: "Recovery key")
    return doorPage(
        title: title,
        lead: t("只显示这一次。请抄写或打印，与电脑分开保管。", en: "Shown this once. Write it down or print it, and keep it away from this machine."),
        context,
        """
        \(if: !page.groups.isEmpty, key(page, t))\(demonstration(page, t))
        \(postForm(to: "/setup/done", context, """
            \(Field(name: "kept", label: t("我已妥善保管", en: "I have put it away safely"), control: .checkbox).html(t))
            <p class="door-actions">\(Button(t("进入档案室", en: "Enter the archive"), kind: .primary).submit())</p>
            """))
        """)
}

private func key(_ page: RecoveryKeyPage, _ t: Words) -> HTML {
    """
    <p class="recovery-key">\(page.groups.map { "<code>\($0)</code>" as HTML })</p>
    <p class="door-note">\(t("密钥文件丢失时，只有它能打开数据。我们没有副本。", en: "If the key file is lost, nothing else opens the data. Nobody has a copy."))</p>
    """
}

private func demonstration(_ page: RecoveryKeyPage, _ t: Words) -> HTML {
    guard let password = page.demonstrationPassword else { return .empty }
    return section(
        t("演示账号", en: "Demonstration accounts"),
        """
        <p>\(t("共用密码", en: "Shared password")) <code>\(password)</code></p>
        <ul>\(page.demonstrationAccounts.map { "<li>\($0)</li>" as HTML })</ul>
        """)
}

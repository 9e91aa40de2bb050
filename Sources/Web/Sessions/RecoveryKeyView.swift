/// The recovery key, shown once.
struct RecoveryKeyPage: Sendable {
    /// The key in groups, as it should be written down.
    var groups: [String]
}

func recoveryKeyView(_ page: RecoveryKeyPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return doorPage(
        title: t("恢复密钥", en: "Recovery key"),
        lead: t("只显示这一次。请抄写或打印，与电脑分开保管。", en: "Shown this once. Write it down or print it, and keep it away from this machine."),
        context,
        """
        <p class="recovery-key">\(page.groups.map { "<code>\($0)</code>" as HTML })</p>
        <p class="door-note">\(t("密钥文件丢失时，只有它能打开数据。我们没有副本。", en: "If the key file is lost, nothing else opens the data. Nobody has a copy."))</p>
        \(postForm(to: "/setup/done", context, """
            \(Field(name: "kept", label: t("我已妥善保管", en: "I have put it away safely"), control: .checkbox).html(t))
            <p class="door-actions">\(Button(t("进入档案室", en: "Enter the archive"), kind: .primary).submit())</p>
            """))
        """)
}

/// Who is signed in, and the choices that are theirs alone: language, palette, row height, sessions, signing out.
func viewerMenu(_ context: ViewContext) -> HTML {
    guard let viewer = context.viewer else { return .empty }
    let t = context.t
    return """
        <details class="viewer-menu" data-menu><summary>\(initial(of: viewer.name))<span class="viewer-name" translate="no"><b>\(viewer.name)</b>\
        <span>\(viewer.position)</span></span>\(Icon.chevronDown.html())</summary>
        <div class="viewer-panel">
        \(choices("tongue", t("语言", en: "Language"), Tongue.allCases.map { Choice($0.rawValue, $0.ownName) }, context.tongue.rawValue, context))
        \(choices("theme", t("配色", en: "Palette"), Theme.allCases.map { Choice($0.rawValue, t($0.name)) }, context.theme.rawValue, context))
        \(choices("density", t("行高", en: "Rows"), Density.allCases.map { Choice($0.rawValue, t($0.name)) }, context.density.rawValue, context))
        <a class="viewer-link" href="/account">\(Icon.keyRound.html())\(t("登录与密码", en: "Sessions and password"))</a>
        <a class="viewer-link" href="/help/keys" data-open-keys>\(Icon.keyboard.html())\(t("键盘操作", en: "Keys"))\(keyHint("?"))</a>
        <a class="viewer-link" href="/about">\(Icon.info.html())\(t("关于", en: "About"))</a>
        \(postForm(to: "/s/out", context, class: "viewer-out", signOut(t)))
        </div></details>
        """
}

/// One preference as a row of buttons, each of which posts it; a script only saves the reload.
private func choices(
    _ name: String, _ label: String, _ choices: [Choice], _ chosen: String, _ context: ViewContext
) -> HTML {
    postForm(
        to: "/preferences", context, class: "preference",
        """
        <input type="hidden" name="return" value="\(context.path)"><span class="preference-label" id="preference-\(name)">\(label)</span>\
        <span class="preference-choices" role="group" aria-labelledby="preference-\(name)">\
        \(choices.map { preferenceButton(name, $0, isChosen: $0.value == chosen) })</span>
        """)
}

private func preferenceButton(_ name: String, _ choice: Choice, isChosen: Bool) -> HTML {
    """
    <button type="submit" name="\(name)" value="\(choice.value)" aria-pressed="\(isChosen ? "true" : "false")"\(attribute: "lang", Tongue(rawValue: choice.value)?.tag) data-preference>\(choice.label)</button>
    """
}

private func signOut(_ t: Words) -> HTML {
    """
    <button class="viewer-link" type="submit">\(Icon.logOut.html())\(t("退出登录", en: "Sign out"))</button>
    """
}

/// The versions of an archive, one compared with the one before it.
struct CustomerHistoryPage: Sendable {
    struct Version: Sendable {
        var number: Int
        var person: String
        var time: String
        var act: String
        var address: Address
        var isShown = false
    }

    var number: String
    var name: String
    /// The version in force, on which a restored one is laid.
    var version: Int
    var versions: [Version]
    /// The version shown beside the one before it; nil for the first.
    var comparison: Comparison?
    /// The version that can be brought back; nil when the reader may not or it is the newest.
    var restorable: Int?
}

func customerHistoryView(_ page: CustomerHistoryPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("版本", en: "Versions"), place: .customers, context,
        """
        \(pageHead(t("版本", en: "Versions"), lead: page.name, actions: [
            Button(t("回到档案", en: "Back"), icon: .arrowLeft, kind: .quiet).link(to: "/customers/\(page.number)")
        ]))
        <div class="history"><ol class="versions">\(page.versions.map(versionLink))</ol>
        <div class="sheet">\(comparison(page, t))\(page.restorable.map { restoreForm($0, of: page.number, current: page.version, context) })</div></div>
        """)
}

private func comparison(_ page: CustomerHistoryPage, _ t: Words) -> HTML {
    guard let comparison = page.comparison else {
        return notice(t("这是最早的版本，没有更早的可对照。", en: "This is the first version; there is none before it to compare."))
    }
    let equal = t("两个版本的内容没有差别。", en: "No difference between what the two versions say.")
    return "\(if: !comparison.differs, notice(equal))\(comparison.html(t))"
}

private func notice(_ sentence: String) -> HTML {
    """
    <p class="history-notice">\(sentence)</p>
    """
}

private func versionLink(_ version: CustomerHistoryPage.Version) -> HTML {
    """
    <li><a class="version" href="\(version.address)"\(if: version.isShown, #" aria-current="true""#)><b>\(version.number)</b>\
    <span>\(version.act)<span class="quiet">\(version.person) · \(version.time)</span></span></a></li>
    """
}

/// The way to make an old version the present one, as a change of its own.
func restoreForm(_ version: Int, of number: String, current: Int, _ context: ViewContext) -> HTML {
    postForm(
        to: "/customers/\(number)/history/\(version)/restore", context, class: "form-actions",
        """
        <input type="hidden" name="version" value="\(current)">\
        \(Button(context.t("恢复到第 \(version) 版", en: "Restore version \(version)"), icon: .rotateCcw).submit())
        """)
}

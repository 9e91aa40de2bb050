/// Tells somebody who is editing that the archive has a newer version by now; shown by script as soon as it is saved.
func staleHint(number: String, version: Int, _ t: Words) -> HTML {
    """
    <div id="stale-hint" role="status" data-live-region="customer-\(number)" data-version="\(version)"><p class="stale-hint" hidden>\
    \(Icon.info.html()) \(t("别人刚保存了这份档案。您可以接着写：保存时会并排列出两边，由您选择。", en: "Somebody has just saved this archive. Go on writing: when you save, both sides are shown for you to choose from."))</p></div>
    """
}

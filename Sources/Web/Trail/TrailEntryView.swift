/// One entry of the trail, with the proof that it is in the ledger.
struct TrailEntryPage: Sendable {
    var number: Int
    var facts: [Fact]
}

func trailEntryView(_ page: TrailEntryPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("留痕 #\(page.number)", en: "Entry #\(page.number)")
    let proof: Address = "/audit/\(page.number)/proof"
    return shell(
        title: title, place: .trail, context,
        """
        <div class="form-page">\(pageHead(title, actions: [
            Button(t("下载证明", en: "Download the proof"), icon: .download).link(to: proof)
        ]))
        \(facts(page.facts, t))
        <p class="quiet">\(t("证明可交给任何人离线核对：只需审计员手中的公钥，不需要本系统。", en: "Anybody can check the proof offline with the auditor's copy of the public key; it needs no access to this system."))</p></div>
        """)
}

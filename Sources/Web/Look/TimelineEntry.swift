/// One thing that happened to a customer, by a person or by the program.
struct TimelineEntry: Sendable {
    var icon: Icon
    /// Who did it; nil for the program itself.
    var person: String?
    /// What was done, such as "修改了 2 项".
    var act: String
    /// The moment for people, such as "今天 09:42".
    var time: String
    /// The moment in ISO 8601.
    var machineTime: String
    /// What was said or changed, already marked up.
    var body: HTML = .empty
    /// The number of the ledger entry that proves it.
    var ledgerNumber: Int

    func html(_ t: Words) -> HTML {
        """
        <li class="timeline-entry\(if: person == nil, " timeline-system")"><span class="timeline-dot">\(icon.html())</span>
        <div class="timeline-main"><p class="timeline-head"><b>\(person ?? t("系统", en: "Kedang"))</b> \(act)
        <span class="timeline-when"><time datetime="\(machineTime)">\(time)</time>\
        <a class="ledger-number" href="\("/audit/\(ledgerNumber)" as Address)" title="\(t("留痕编号", en: "Ledger number"))">#\(ledgerNumber)</a></span></p>
        \(if: !body.isEmpty, timelineBody(body))</div></li>
        """
    }
}

/// Entries under each other, newest first.
func timeline(_ entries: [TimelineEntry], _ t: Words) -> HTML {
    """
    <ol class="timeline">\(entries.map { $0.html(t) })</ol>
    """
}

private func timelineBody(_ body: HTML) -> HTML {
    """
    <div class="timeline-body">\(body)</div>
    """
}

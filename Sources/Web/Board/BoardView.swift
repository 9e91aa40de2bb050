import Archive

func boardView(_ page: BoardPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("客户看板", en: "Board"), place: .customers, context,
        """
        \(pageHead(t("客户看板", en: "Board"), actions: [Button(t("列表", en: "List"), icon: .menu).link(to: page.list)]))
        \(tabs(page.dimensions, label: t("维度", en: "Dimensions")))
        <div class="sheet board-sheet"><div class="list-bar">\
        \(Button(t("组合条件", en: "Conditions"), icon: .slidersHorizontal, kind: .quiet).link(to: page.builder))\
        \(page.keeping.map { Button($0.label, icon: .archive, kind: .quiet).link(to: $0.address) })\
        \(page.filters.map { $0.html(t) })\(if: page.mayMove, reason(page, t))</div>
        <div id="board" data-live-region="customers" data-board>\(page.refusal.map { Banner(kind: .warning, title: $0).html })\
        <div class="board" tabindex="0" role="region" aria-label="\(t("看板", en: "Board"))"><div class="board-heads" hx-get="\(page.headsAddress)" hx-trigger="load" hx-swap="innerHTML">\
        \(boardHeads(page.lanes.map(\.head)))</div>
        <div class="board-lanes" data-walk>\(page.lanes.map { lane($0, page, t) })</div></div>
        \(if: page.mayMove, moving(page, context))</div></div>
        """)
}

/// The heads of the columns, with how many there are where that is known.
func boardHeads(_ heads: [BoardPage.Head]) -> HTML {
    "\(heads.map(head))"
}

private func head(_ head: BoardPage.Head) -> HTML {
    """
    <h2 class="board-head" id="\(head.id)"><a href="\(head.list)">\(head.title)</a>\(head.count.map(laneCount))</h2>
    """
}

private func laneCount(_ count: String) -> HTML {
    """
     <span class="tab-count">\(count)</span>
    """
}

private func lane(_ lane: BoardPage.Lane, _ page: BoardPage, _ t: Words) -> HTML {
    """
    <section class="board-lane" aria-labelledby="\(lane.head.id)"\(if: lane.takesCards, #" data-lane="\#(lane.code)""#)>\
    <ul class="board-cards">\(lane.cards.map { card($0, in: lane, page, t) })</ul>\
    \(if: lane.cards.isEmpty, nobody(t))\(if: lane.goesOn, rest(lane, t))</section>
    """
}

private func nobody(_ t: Words) -> HTML {
    """
    <p class="board-nobody">\(t("没有客户", en: "Nobody"))</p>
    """
}

private func rest(_ lane: BoardPage.Lane, _ t: Words) -> HTML {
    """
    <p class="board-rest"><a href="\(lane.head.list)">\(t("在列表中看全部", en: "All in the list"))</a></p>
    """
}

private func card(_ card: BoardPage.Card, in lane: BoardPage.Lane, _ page: BoardPage, _ t: Words) -> HTML {
    """
    <li class="board-card" data-row data-card="\(card.number)|\(card.version)"\(if: page.mayMove, #" draggable="true""#)>
    <p class="board-name" translate="no"><a href="\("/customers/\(card.number)" as Address)" data-open>\(card.name)</a>\(card.level)</p>
    <p class="board-facts">\(callNumber(card.number)) <span translate="no">\(card.contact)</span></p>
    <p class="board-facts">\(person(card.owner)) <span>\(card.updated)</span></p>
    \(if: page.mayMove, moves(card, from: lane, page, t))</li>
    """
}

/// Where a card can go: buttons of the one form behind the board, for keyboards, fingers and browsers without scripts.
private func moves(_ card: BoardPage.Card, from lane: BoardPage.Lane, _ page: BoardPage, _ t: Words) -> HTML {
    let others = page.lanes.filter { $0.takesCards && $0.code != lane.code }
    return """
        <details class="board-moves" data-menu><summary>\(Icon.ellipsis.html(label: t("移动\(card.name)", en: "Move \(card.name)")))</summary>
        <div class="board-targets"><p>\(t("移到", en: "Move to"))</p>\(others.map { target($0, card) })</div></details>
        """
}

private func target(_ lane: BoardPage.Lane, _ card: BoardPage.Card) -> HTML {
    """
    <button class="button button-quiet" type="submit" form="board-move" name="move" value="\(card.number)|\(card.version)|\(lane.code)">\
    <span>\(lane.head.title)</span></button>
    """
}

/// Why the next card is moved, for whoever wants to say so: it goes along with a drag, a key and a button alike.
private func reason(_ page: BoardPage, _ t: Words) -> HTML {
    """
    <input class="input board-reason" name="reason" form="board-move" value="\(page.reason)" maxlength="\(CustomerStore.classReasonCharactersMax)" \
    placeholder="\(t("移动原因（可不填）", en: "Why it is moved (optional)"))" aria-label="\(t("移动原因", en: "Why it is moved"))">
    """
}

private func moving(_ page: BoardPage, _ context: ViewContext) -> HTML {
    postForm(to: "/customers/board", context, class: "unseen", id: "board-move", "\(page.kept.map(hiddenInput))")
}

// Names texts that were broken into lines of hardly more than one character.
() => {
    const charactersPerLineMin = 1.5;
    const isHidden = (element) => {
        for (let box = element; box; box = box.parentElement) {
            const style = getComputedStyle(box);
            if (style.writingMode !== "horizontal-tb") return true;
            if (style.clipPath !== "none" || (box.clientWidth <= 1 && style.overflow !== "visible")) return true;
        }
        return !element.checkVisibility({ visibilityProperty: true });
    };
    const lineCount = (node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return new Set([...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top))).size;
    };
    const findings = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.data.replace(/\s+/g, "");
        if (text.length < 2 || /SCRIPT|STYLE|NOSCRIPT|TEXTAREA|OPTION/.test(node.parentElement.tagName)) continue;
        if (isHidden(node.parentElement)) continue;
        const lines = lineCount(node);
        if (lines >= 2 && text.length / lines <= charactersPerLineMin) {
            findings.push(`“${text.slice(0, 20)}” stands in ${lines} lines in <${node.parentElement.tagName.toLowerCase()}>`);
        }
    }
    return findings;
}

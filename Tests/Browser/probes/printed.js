// What would be wrong on paper.
() => {
    const findings = [];
    const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
    for (const element of document.querySelectorAll("nav, button, dialog, [role=dialog], input[type=submit]")) {
        if (isShown(element)) findings.push(`printed: <${element.tagName.toLowerCase()}> ${element.textContent.trim().slice(0, 40)}`);
    }
    for (const element of document.querySelectorAll("body *")) {
        if (getComputedStyle(element).position === "fixed" && isShown(element)) {
            findings.push(`would be on every sheet: <${element.tagName.toLowerCase()} class="${element.className}">`);
        }
    }
    const brightness = (color) => {
        const [red, green, blue, alpha = 1] = (color.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
        return alpha === 0 ? 255 : 0.299 * red + 0.587 * green + 0.114 * blue;
    };
    const content = document.querySelector("main") ?? document.body;
    for (const element of [document.documentElement, document.body, content]) {
        if (brightness(getComputedStyle(element).backgroundColor) < 250) {
            findings.push(`<${element.tagName.toLowerCase()}> is not white on paper`);
        }
    }
    if (brightness(getComputedStyle(content).color) > 100) findings.push("the text is too light for paper");
    if (content.innerText.trim().length < 2) findings.push("nothing is printed");
    return findings;
}

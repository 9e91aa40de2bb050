// Names keys, unrendered values, and words of the other language in the chrome.
(tongue) => {
    const chromeSelector =
        "title, h1, h2, h3, nav, button, label, legend, th, dt, summary, caption, option, [role=tab], [role=menuitem]";
    const dataSelector = `[lang]:not(html), [translate=no], code, kbd, bdi`;
    const unrendered = /\bOptional\(|\bnil\b|\bundefined\b|\bNaN\b|\[object |\{\{|\\\(/;
    const key = /^[a-z][a-zA-Z]*([._][a-z][a-zA-Z]*)+$/;
    const foreign = tongue === "en" ? /[\u3400-\u9fff]+/g : /[A-Za-z]{4,}/g;
    const hasOwn = (text) => tongue === "zh" && /[\u3400-\u9fff]/.test(text);
    const known = /^(kedang|english|excel|xlsx|json|ctrl|enter|shift|home|webhook|lucide|htmx|license|apache)$/i;

    const texts = { chrome: [], data: [] };
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        const text = node.data.trim();
        if (!text || /SCRIPT|STYLE|NOSCRIPT/.test(parent.tagName)) continue;
        const own = parent.closest(dataSelector);
        if (own && own !== document.documentElement) texts.data.push(text);
        else (parent.closest(chromeSelector) ? texts.chrome : texts.data).push(text);
    }
    for (const element of document.querySelectorAll("[placeholder], [aria-label], [title], [alt]")) {
        if (element.closest(dataSelector)) continue;
        for (const name of ["placeholder", "aria-label", "title", "alt"]) {
            const text = element.getAttribute(name);
            if (text) texts.chrome.push(text.trim());
        }
    }
    const fields = [...document.querySelectorAll("input, textarea")].map((field) => field.value);
    const data = texts.data.concat(fields).join("\n");

    const findings = new Set();
    for (const text of texts.chrome.concat(texts.data)) {
        if (unrendered.test(text)) findings.add(`not rendered: “${text.slice(0, 60)}”`);
    }
    for (const text of texts.chrome) {
        if (key.test(text)) findings.add(`a key, not a word: “${text}”`);
        if (hasOwn(text)) continue;
        for (const word of text.match(foreign) ?? []) {
            if (!data.includes(word) && !known.test(word)) findings.add(`not in ${tongue}: “${text.slice(0, 60)}”`);
        }
    }
    return [...findings];
}

// Names what can be seen but does nothing while scripts are off.
() => {
    const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
    const label = (element) => (element.innerText || element.getAttribute("aria-label") || "").trim().slice(0, 40);
    const acts = (button) =>
        (button.form && button.type !== "button") || button.hasAttribute("popovertarget") || button.hasAttribute("commandfor");
    const findings = [];
    for (const button of document.querySelectorAll("button")) {
        if (isShown(button) && !button.disabled && !acts(button)) findings.push(`dead button: ${label(button)}`);
    }
    for (const link of document.querySelectorAll('a:not([href]), a[href="#"], a[href^="javascript:"]')) {
        if (isShown(link)) findings.push(`dead link: ${label(link)}`);
    }
    const shown = (document.querySelector("main") ?? document.body).innerText.trim();
    if (shown.length < 2) findings.push("nothing to read");
    return findings;
}

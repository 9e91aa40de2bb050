// Names what sticks out of the viewport sideways.
() => {
    const width = document.documentElement.clientWidth;
    const toleranceInPixels = 1;
    const scrolls = (element) => ["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(element).overflowX);
    const isBoxed = (element) => {
        for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
            if (scrolls(box) && box.getBoundingClientRect().right <= width + toleranceInPixels) return true;
        }
        return false;
    };
    const isOff = (element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.height > 0 && box.left < width && box.right > width + toleranceInPixels;
    };
    const findings = [...document.body.querySelectorAll("*")]
        .filter((element) => isOff(element) && !isBoxed(element) && element.checkVisibility({ visibilityProperty: true }))
        .map((element) => {
            const right = Math.round(element.getBoundingClientRect().right);
            return `${element.tagName.toLowerCase()}.${element.className} reaches ${right} px of ${width}`;
        });
    const total = document.scrollingElement.scrollWidth;
    if (findings.length === 0 && total > width + toleranceInPixels) findings.push(`the page is ${total} px wide in ${width}`);
    return findings;
}

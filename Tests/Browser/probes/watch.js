// Runs before the page: keeps what happened to it for the tests to read.
(() => {
    const kept = { shift: 0, shifted: [], longTasks: [], violations: [] };
    Object.defineProperty(window, "__kept", { value: kept });
    const place = (node) => (node?.tagName ? `${node.tagName.toLowerCase()}.${node.className}` : "text");
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
            if (entry.hadRecentInput) continue;
            kept.shift += entry.value;
            kept.shifted.push(...entry.sources.map((source) => place(source.node)));
        }
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
        kept.longTasks.push(...list.getEntries().map((entry) => Math.round(entry.duration)));
    }).observe({ type: "longtask", buffered: true });
    document.addEventListener("securitypolicyviolation", (event) => {
        kept.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
})();

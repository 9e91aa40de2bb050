// A field changed in place: Escape brings it back as it was, and the focus stays with it all the way.
import { focusOn } from "./focus.js";

const before = new Map();

export function startFacts() {
  document.addEventListener("htmx:beforeSwap", (event) => {
    const fact = event.detail.target;
    if (fact.matches(".fact[id]")) before.set(event.detail.pathInfo?.requestPath ?? "", fact);
  });
  document.addEventListener("click", (event) => {
    const open = event.target.closest("[data-cancel]")?.closest(".fact-open");
    const fact = open && before.get(new URL(open.querySelector("form").action).pathname);
    if (!fact) return;
    event.preventDefault();
    open.replaceWith(fact);
    window.htmx?.process(fact);
    focusOn(fact.querySelector(".fact-edit"));
  });
  // The browser itself takes the focus away while it scrolls to the place.
  window.addEventListener("load", () => requestAnimationFrame(() => {
    const kept = location.hash && document.getElementById(location.hash.slice(1))?.querySelector(".fact-edit");
    if (kept) focusOn(kept);
  }));
}

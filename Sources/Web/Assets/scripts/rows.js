// Walking and selecting the rows of a list: j and k move, o opens, p peeks, x selects.
import { say } from "./text.js";

export function startRows() {
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-select-all]")) selectAll(event.target);
    if (event.target.matches("[name=selected], [data-select-all]")) countSelected();
  });
  document.addEventListener("htmx:afterSettle", (event) => { if (event.detail.elt.id === "peek") followPeek(); });
}

export function moveBy(step) {
  const rows = [...document.querySelectorAll("[data-walk] [data-row]")];
  if (rows.length === 0) return;
  const at = rows.findIndex((row) => row.matches(".at"));
  const next = rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
  rows[at]?.classList.remove("at");
  next.classList.add("at");
  next.querySelector("[data-open]")?.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
  if (next !== rows[at] && isPeeking()) next.querySelector("[data-peek]")?.click();
}

function isPeeking() {
  return Boolean(document.querySelector("#peek:not([hidden])"));
}

// The row that is peeked at is marked; when the panel closes, the focus goes back to it.
function followPeek() {
  const peeked = !isPeeking() ? null : document.querySelector(`[data-peek][href="${CSS.escape(location.pathname + location.search)}"]`)?.closest("[data-row]");
  const before = document.querySelector("[data-row][aria-selected]");
  before?.removeAttribute("aria-selected");
  peeked?.setAttribute("aria-selected", "true");
  if (!peeked && [document.body, document.getElementById("peek")].includes(document.activeElement)) before?.querySelector("[data-open]")?.focus();
}

export function inCurrentRow(selector) {
  return document.querySelector(`[data-walk] .at ${selector}`);
}

function selectAll(box) {
  for (const other of box.closest("table").querySelectorAll("[name=selected]")) other.checked = box.checked;
}

function countSelected() {
  const place = document.querySelector("[data-selected-count]");
  const count = document.querySelectorAll("[name=selected]:checked").length;
  if (place) place.textContent = say(`已选 ${count} 项`, `${count} selected`);
}

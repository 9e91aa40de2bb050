// The keyboard: single letters where nothing is being typed, g and a letter to go somewhere. Never the only way to anything.
import { isTyping } from "./typing.js";
import { inCurrentRow, moveBy } from "./rows.js";
import { openPalette } from "./palette.js";
import { openKeys } from "./key-help.js";

const goMilliseconds = 1200;
let goUntil = 0;

const commands = {
  j: () => moveBy(1),
  k: () => moveBy(-1),
  o: () => inCurrentRow("[data-open]")?.click(),
  p: () => inCurrentRow("[data-peek]")?.click(),
  x: () => inCurrentRow("[name=selected]")?.click(),
  n: () => document.querySelector('[data-key="n"]')?.click(),
  e: () => document.querySelector('[data-key="e"]')?.click(),
  "/": () => document.querySelector(".search input")?.focus(),
  "?": () => openKeys(),
  g: () => { goUntil = performance.now() + goMilliseconds; },
  Escape: () => document.querySelector("[data-peek-close]")?.click(),
};

export function startKeys() {
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-open-keys]")) return;
    event.preventDefault();
    openKeys();
  });
}

function onKey(event) {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") return document.getElementById("palette") && run(event, () => openPalette(""));
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter") return send(event);
  if (event.key === "Escape" && event.target.closest?.(".fact-open")) return run(event, () => event.target.closest(".fact-open").querySelector("[data-cancel]").click());
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target) || document.querySelector("dialog[open], [popover]:popover-open")) return;
  if (performance.now() < goUntil) return go(event);
  const command = commands[event.key];
  if (command) run(event, command);
}

function go(event) {
  goUntil = 0;
  const link = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
  if (link) run(event, () => link.click());
}

function send(event) {
  if (event.target.matches?.("[data-submit-on-ctrl-enter]")) run(event, () => event.target.form.requestSubmit());
}

function run(event, command) {
  event.preventDefault();
  command();
}

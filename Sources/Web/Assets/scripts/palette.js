// Ctrl-K: a list box of what the server finds and what one can do, fetched as one types.
const waitMilliseconds = 60;
let dialog, input, list, source, timer, running;

export function startPalette() {
  dialog = document.getElementById("palette");
  const form = document.querySelector("[data-palette]");
  if (!dialog || !form) return;
  source = form.dataset.palette;
  input = dialog.querySelector("input");
  list = dialog.querySelector("[role=listbox]");
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(load, waitMilliseconds); });
  dialog.addEventListener("keydown", onKey);
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  form.querySelector("input").addEventListener("input", (event) => { openPalette(event.target.value); event.target.value = ""; });
}

export function openPalette(text) {
  if (!dialog || dialog.open) return;
  input.value = text;
  dialog.showModal();
  input.focus();
  load();
}

async function load() {
  running?.abort();
  running = new AbortController();
  try {
    const reply = await fetch(`${source}?q=${encodeURIComponent(input.value)}`, { signal: running.signal });
    if (!reply.ok) return;
    list.innerHTML = await reply.text();
    options().forEach((option, index) => { option.id = `palette-option-${index}`; });
    choose(0);
  } catch (error) {
    if (error.name !== "AbortError") list.replaceChildren();
  }
}

function options() {
  return [...list.querySelectorAll("[role=option]")];
}

function choose(index) {
  const all = options();
  const chosen = all[(index + all.length) % all.length];
  for (const option of all) option.setAttribute("aria-selected", String(option === chosen));
  if (chosen) input.setAttribute("aria-activedescendant", chosen.id); else input.removeAttribute("aria-activedescendant");
  chosen?.scrollIntoView({ block: "nearest" });
}

function onKey(event) {
  if (event.isComposing) return;
  const at = options().findIndex((option) => option.getAttribute("aria-selected") === "true");
  const acts = { ArrowDown: () => choose(at + 1), ArrowUp: () => choose(at - 1), Enter: () => options()[at]?.click() };
  if (!acts[event.key]) return;
  event.preventDefault();
  acts[event.key]();
}

// Ctrl-K: a list box of what the server finds and what one can do, fetched as one types.
const waitMilliseconds = 60;
let dialog, input, list, source, timer, running;
// Whether the options are those of what was typed before, and whether Enter was pressed on them: it waits for those that belong to it.
let isStale, isEntering;

export function startPalette() {
  dialog = document.getElementById("palette");
  if (!dialog) return;
  source = dialog.dataset.source;
  input = dialog.querySelector("input");
  list = dialog.querySelector("[role=listbox]");
  input.addEventListener("input", () => {
    [isStale, isEntering] = [true, false];
    clearTimeout(timer);
    timer = setTimeout(load, waitMilliseconds);
  });
  dialog.addEventListener("keydown", onKey);
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  document.querySelector("[role=search] input")?.addEventListener("input", (event) => { openPalette(event.target.value); event.target.value = ""; });
  for (const button of document.querySelectorAll("[data-open-palette]")) {
    button.hidden = false;
    button.addEventListener("click", () => openPalette(""));
  }
}

export function openPalette(text) {
  if (!dialog || dialog.open) return;
  input.value = text;
  list.replaceChildren();
  [isStale, isEntering] = [true, false];
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
    isStale = false;
    if (isEntering) options()[0]?.click();
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

function enter(at) {
  if (isStale) isEntering = true;
  else options()[at]?.click();
}

function onKey(event) {
  if (event.isComposing) return;
  const at = options().findIndex((option) => option.getAttribute("aria-selected") === "true");
  const acts = { ArrowDown: () => choose(at + 1), ArrowUp: () => choose(at - 1), Enter: () => enter(at) };
  if (!acts[event.key]) return;
  event.preventDefault();
  acts[event.key]();
}

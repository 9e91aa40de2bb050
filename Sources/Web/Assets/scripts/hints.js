// While one types, the server is asked whether the customer is on file already, or how a value is understood.
const waitMilliseconds = 350;
const charactersMin = 2;

export function startHints() {
  for (const place of document.querySelectorAll("[data-live-hint]")) watch(place);
}

function watch(place) {
  const control = document.getElementById(place.dataset.for);
  const isDuplicateCheck = place.dataset.liveHint.endsWith("/duplicates");
  const shown = (isDuplicateCheck && document.getElementById("duplicates")) || place;
  let timer;
  let running;
  control?.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      running?.abort();
      running = new AbortController();
      await ask(place.dataset.liveHint, control, shown, running.signal);
    }, waitMilliseconds);
  });
}

async function ask(source, control, shown, signal) {
  if (control.value.trim().length < charactersMin) return shown.replaceChildren();
  const query = new URLSearchParams({ field: control.name, value: control.value });
  try {
    const reply = await fetch(`${source}?${query}`, { signal });
    if (reply.ok) shown.innerHTML = await reply.text();
  } catch (error) {
    if (error.name !== "AbortError") shown.replaceChildren();
  }
}

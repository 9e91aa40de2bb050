// What one person changes shows to another: one event stream for all tabs of a browser (HTTP/1.1 allows six connections).
// The tab that holds the lock listens and tells the others.
const retryMillisecondsMax = 30_000;
const channel = "BroadcastChannel" in window ? new BroadcastChannel("kedang") : null;

export function startLive() {
  if (!document.body.matches("[data-signed-in]") || !channel) return;
  channel.addEventListener("message", (event) => dispatch(event.data));
  document.addEventListener("kedang:changed", (event) => refresh(event.detail));
  navigator.locks?.request("kedang-live", () => new Promise(() => listen(1000)));
}

function listen(retryMilliseconds) {
  const source = new EventSource("/events");
  source.addEventListener("open", () => { tell({ kind: "connected" }); });
  source.addEventListener("changed", (event) => tell({ kind: "changed", subjects: event.data.split(" ") }));
  source.addEventListener("error", () => {
    tell({ kind: "lost" });
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listen(Math.min(retryMilliseconds * 2, retryMillisecondsMax)), retryMilliseconds);
  });
}

function tell(message) {
  channel.postMessage(message);
  dispatch(message);
}

function dispatch(message) {
  const state = document.querySelector("[data-live-state]");
  if (state && message.kind === "connected") state.hidden = true;
  if (state && message.kind === "lost") state.hidden = false;
  if (message.kind === "changed") document.dispatchEvent(new CustomEvent("kedang:changed", { detail: message.subjects }));
}

// A region names its subject; it is left alone while somebody is typing in it or has chosen rows.
async function refresh(subjects) {
  const regions = [...document.querySelectorAll("[data-live-region]")].filter((region) => subjects.includes(region.dataset.liveRegion));
  const free = regions.filter((region) => !region.contains(document.activeElement?.closest("input, textarea, select")) && !region.querySelector("[name=selected]:checked, .fact-open"));
  if (free.length === 0) return;
  const reply = await fetch(location.href, { headers: { "Kedang-Live": "1" } });
  if (!reply.ok) return;
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  for (const region of free) replace(region, page);
}

function replace(region, page) {
  const fresh = page.querySelector(`[data-live-region="${CSS.escape(region.dataset.liveRegion)}"]`);
  if (!fresh || fresh.innerHTML === region.innerHTML) return;
  const adopted = document.adoptNode(fresh);
  region.replaceWith(adopted);
  window.htmx?.process(adopted);
}

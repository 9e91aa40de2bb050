// What one person changes shows to another: one event stream for all tabs of a browser (HTTP/1.1 allows six connections).
// The tab that holds the lock listens and tells the others.
import { refresh } from "./regions.js";

const retryMillisecondsMax = 30_000;
const everything = "*";
const channel = "BroadcastChannel" in window ? new BroadcastChannel("kedang") : null;
let wasLost = false;
// The number of the last change this page shows or was told of.
let lastChange = Number(document.body.dataset.lastChange);

export function startLive() {
  if (!document.body.matches("[data-signed-in]") || !channel) return;
  channel.addEventListener("message", (event) => dispatch(event.data));
  channel.postMessage({ kind: "opened", lastChange });
  navigator.locks?.request("kedang-live", () => new Promise(() => listen(1000)));
}

// A server that has more to tell than it remembers says `reload`: then everything may have changed.
function listen(retryMilliseconds) {
  const source = new EventSource(`/events?after=${lastChange}`);
  source.addEventListener("open", () => tell({ kind: "connected" }));
  source.addEventListener("changed", (event) => tell({ kind: "changed", subjects: event.data.split(" "), lastChange: Number(event.lastEventId) }));
  source.addEventListener("reload", () => tell({ kind: "changed", subjects: [everything] }));
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

// What happened while the connection was lost was told to nobody here; nor what was told while a page was on its way.
function dispatch(message) {
  if (message.kind === "opened") return catchUp(message);
  lastChange = Math.max(lastChange, message.lastChange ?? lastChange);
  const state = document.querySelector("[data-live-state]");
  if (state && message.kind !== "changed") state.hidden = message.kind === "connected";
  if (message.kind === "changed") refresh(message.subjects);
  if (message.kind === "connected" && wasLost) refresh([everything]);
  if (message.kind !== "changed") wasLost = message.kind === "lost";
}

// Another tab was opened with a page older than what this one was told since.
function catchUp(opened) {
  if (lastChange > opened.lastChange) channel.postMessage({ kind: "changed", subjects: [everything], lastChange });
}

// What is being written is kept on the server, sealed, until the form is sent. Leaving before it is kept asks first.
import { say } from "./text.js";

const waitMilliseconds = 1_000;
const retryMilliseconds = 10_000;
// What a browser takes along from a page that is closed.
const leavingBytesMax = 60_000;
const notKept = ["csrf", "draft", "act"];

export function startDrafts() {
  for (const form of document.querySelectorAll("form[data-draft]")) keep(form);
}

function keep(form) {
  const place = form.dataset.draft;
  // A form that came back refused holds what was typed, and may hold more than was kept.
  let kept = location.pathname === place ? read(form) : null;
  let isSent = false;
  let timer;
  let sending;

  async function save(isLeaving = false) {
    clearTimeout(timer);
    const content = read(form);
    if (isSent || content === kept) return;
    sending = new AbortController();
    const isKept = await send(place, content, isLeaving, sending.signal);
    if (isKept) kept = content;
    else if (!isSent) timer = setTimeout(save, retryMilliseconds);
    if (!isSent) tell(form, isKept ? say("草稿已保存", "Draft kept") : say("草稿没有保存：连不上服务器", "Draft not kept: the server cannot be reached"), isKept);
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, waitMilliseconds);
  });
  form.addEventListener("submit", () => { isSent = true; clearTimeout(timer); sending?.abort(); });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") save(true); });
  window.addEventListener("beforeunload", (event) => { if (!isSent && kept !== null && read(form) !== kept) event.preventDefault(); });
  window.addEventListener("pageshow", (event) => { if (event.persisted) isSent = false; });
  if (kept === null) save();
}

function read(form) {
  const entries = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !notKept.includes(name));
  return new URLSearchParams(entries).toString();
}

async function send(place, content, isLeaving, signal) {
  const body = new URLSearchParams({ place, content });
  const headers = { "X-CSRF-Token": document.querySelector("meta[name=csrf]").content };
  const keepalive = isLeaving && body.toString().length < leavingBytesMax;
  try {
    const reply = await fetch("/drafts", { method: "POST", body, headers, keepalive, signal });
    return reply.ok && !reply.redirected;
  } catch {
    return false;
  }
}

function tell(form, text, isKept) {
  const place = form.querySelector("[data-draft-state]");
  if (!place) return;
  place.textContent = text;
  place.dataset.draftState = isKept ? "kept" : "lost";
}

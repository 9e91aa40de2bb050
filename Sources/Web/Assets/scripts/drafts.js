// What is being written survives a closed tab for the length of the session, and leaving it asks first.
// Passwords and files are never kept; a sent form forgets its draft.
import { say } from "./text.js";

const waitMilliseconds = 400;

export function startDrafts() {
  for (const form of document.querySelectorAll("form[data-draft]")) keep(form);
}

function keep(form) {
  const key = `draft:${new URL(form.action).pathname}`;
  const pristine = read(form);
  let timer;
  let isSent = false;
  restore(form, key, pristine);
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => save(form, key), waitMilliseconds);
  });
  form.addEventListener("submit", () => { isSent = true; clearTimeout(timer); sessionStorage.removeItem(key); });
  window.addEventListener("beforeunload", (event) => { if (!isSent && read(form) !== pristine) event.preventDefault(); });
}

function read(form) {
  const entries = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && isKept(form, name));
  return JSON.stringify(entries);
}

function isKept(form, name) {
  const control = form.elements[name];
  return control?.type !== "password" && control?.type !== "hidden";
}

function save(form, key) {
  sessionStorage.setItem(key, read(form));
  tell(form, say("草稿已暂存在本窗口", "Draft kept in this window"));
}

// A page that came back with errors already holds what was typed.
function restore(form, key, pristine) {
  const kept = sessionStorage.getItem(key);
  if (!kept || kept === pristine || document.querySelector(".problems")) return;
  const values = Map.groupBy(JSON.parse(kept), ([name]) => name);
  for (const control of form.elements) {
    if (!control.name || !isKept(form, control.name)) continue;
    const texts = (values.get(control.name) ?? []).map(([, text]) => text);
    if (control.matches("[type=checkbox], [type=radio]")) control.checked = texts.includes(control.value);
    else if (control.matches("input, select, textarea") && texts.length > 0) control.value = texts[0];
  }
  tell(form, say("已恢复未保存的内容", "Unsaved text restored"));
}

function tell(form, text) {
  const place = form.querySelector("[data-draft-state]");
  if (place) place.textContent = text;
}

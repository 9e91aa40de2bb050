// A file is dropped, named, and sent with its progress in sight; without this the form sends it all the same.
import { say } from "./text.js";
import { announce } from "./toasts.js";

export function startUploads() {
  for (const drop of document.querySelectorAll("[data-drop]")) takeDrops(drop);
  for (const form of document.querySelectorAll("form[data-upload]")) form.addEventListener("submit", send);
}

function takeDrops(drop) {
  const input = drop.querySelector("input");
  for (const kind of ["dragenter", "dragover"]) drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("over"); });
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change"));
  });
  input.addEventListener("change", () => {
    const file = input.files[0];
    drop.querySelector("[data-chosen]").textContent = file ? `${file.name} · ${megabytes(file.size)}` : "";
  });
}

function send(event) {
  event.preventDefault();
  const form = event.target;
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", (progress) => show(form, progress));
  request.addEventListener("load", () => arrive(request));
  request.addEventListener("error", () => announce(say("上传中断，请重试", "The upload broke off; please try again")));
  request.open("POST", form.action);
  request.send(new FormData(form));
}

function show(form, progress) {
  const place = form.querySelector("[data-progress]");
  const percent = progress.total > 0 ? Math.floor((progress.loaded / progress.total) * 100) : 0;
  place.hidden = false;
  place.querySelector("progress").value = percent;
  place.querySelector(".progress-words").textContent = say(`已上传 ${percent}%`, `${percent}% uploaded`);
}

// The reply is either where the next step is or this page with a reason.
function arrive(request) {
  if (request.responseURL !== location.href && request.status < 400) return location.assign(request.responseURL);
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  const content = page.getElementById("content");
  if (!content) return announce(say("服务器没有接受这个文件", "The server did not take this file"));
  document.getElementById("content").replaceWith(document.adoptNode(content));
  startUploads();
}

function megabytes(bytes) {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

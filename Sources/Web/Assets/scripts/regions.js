// The pieces of a page that follow what others change. Each has an id and names the subjects it is about; the page is
// asked for again and its pieces replaced, but for those in which somebody is typing or has chosen rows.
import { focusWithin } from "./focus.js";

const everything = "*";
// What comes in a burst is fetched once, and the next burst waits a little.
const gatherMilliseconds = 100;
const restMilliseconds = 500;
let gathered = new Set();
let isBusy = false;

export async function refresh(subjects) {
  for (const subject of subjects) gathered.add(subject);
  if (isBusy || document.hidden || !concerned().length) return;
  isBusy = true;
  await pause(gatherMilliseconds);
  const regions = concerned();
  gathered = new Set();
  await fetchAgain(regions).catch(() => {});
  await pause(restMilliseconds);
  isBusy = false;
  if (gathered.size) refresh([]);
}

function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}

// A hidden tab catches up when somebody comes back to it.
document.addEventListener("visibilitychange", () => { if (gathered.size) refresh([]); });

function concerned() {
  return [...document.querySelectorAll("[data-live-region]")].filter((region) =>
    gathered.has(everything) || region.dataset.liveRegion.split(" ").some((subject) => gathered.has(subject)));
}

async function fetchAgain(regions) {
  for (const region of regions.filter(isLate)) window.htmx?.trigger(region, "refresh");
  if (regions.every(isLate)) return;
  const reply = await fetch(location.href, { headers: { "Kedang-Live": "1" } });
  if (!reply.ok) return;
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  for (const region of [...regions, ...document.querySelectorAll("[data-live-along]")].filter((region) => !isLate(region))) update(region, page.getElementById(region.id));
}

// What is told after the page has come is asked for by itself.
function isLate(region) {
  return region.matches("[data-live-late]");
}

// A form keeps what is typed and only tells that its version is not the newest any more.
function update(region, fresh) {
  if (!fresh) return;
  if (!region.dataset.version) return replace(region, fresh);
  if (fresh.dataset.version !== region.dataset.version) region.firstElementChild.hidden = false;
}

function replace(region, fresh) {
  if (isInUse(region) || settled(fresh) === settled(region)) return;
  const refocus = focusWithin(region);
  const walked = region.querySelector("[data-row].at [data-open]")?.getAttribute("href");
  const adopted = document.adoptNode(fresh);
  region.replaceWith(adopted);
  window.htmx?.process(adopted);
  if (walked) adopted.querySelector(`[data-open][href="${CSS.escape(walked)}"]`)?.closest("[data-row]").classList.add("at");
  refocus(adopted);
}

// Without what differs from one answer to the next though nothing changed.
function settled(region) {
  return region.innerHTML.replace(/name="csrf" value="[^"]*"/g, "");
}

function isInUse(region) {
  const typing = document.activeElement?.closest("input, textarea, select, [popover]");
  return (typing && region.contains(typing)) || region.querySelector("[name=selected]:checked, .fact-open, :popover-open, details[open]");
}

// A board: cards are dragged from column to column, or moved with Shift and an arrow. Without scripts each card has a menu that does the same.
let dragged = null;

export function startBoard() {
  document.addEventListener("dragstart", (event) => { dragged = event.target.closest?.("[data-board] [data-card]"); });
  document.addEventListener("dragend", () => over(null));
  document.addEventListener("dragover", (event) => {
    const lane = dragged && event.target.closest?.("[data-lane]");
    if (!lane) return;
    event.preventDefault();
    over(lane);
  });
  document.addEventListener("drop", (event) => {
    const lane = dragged && event.target.closest?.("[data-lane]");
    if (!lane) return;
    event.preventDefault();
    move(dragged, lane);
  });
  document.addEventListener("keydown", onKey);
}

function over(lane) {
  for (const other of document.querySelectorAll("[data-lane].over")) if (other !== lane) other.classList.remove("over");
  lane?.classList.add("over");
}

function onKey(event) {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const card = event.target.closest?.("[data-board] [data-card]");
  if (!step || !event.shiftKey || !card) return;
  const lanes = [...document.querySelectorAll("[data-lane]")];
  const lane = lanes[lanes.indexOf(card.closest("[data-lane]")) + step];
  if (!lane) return;
  event.preventDefault();
  move(card, lane);
}

// The menu's button of that column says it all.
function move(card, lane) {
  over(null);
  const value = `${card.dataset.card}|${lane.dataset.lane}`;
  document.querySelector(`button[form="board-move"][value="${CSS.escape(value)}"]`)?.click();
}

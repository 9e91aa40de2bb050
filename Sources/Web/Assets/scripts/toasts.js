// Short messages in the corner, read out because their place is a live region.
// One that came with the page is put in again, for a region that is born full is not read out.
const shownMilliseconds = 8000;
const readableMilliseconds = 150;

export function startToasts() {
  const place = document.getElementById("toasts");
  for (const toast of [...(place?.children ?? [])]) setTimeout(() => show(toast, place), readableMilliseconds);
}

export function announce(text) {
  const place = document.getElementById("toasts");
  if (!place) return;
  const toast = document.createElement("div");
  toast.className = "toast";
  toast.textContent = text;
  show(toast, place);
}

// Whoever is reading or about to press its button keeps it.
function show(toast, place) {
  place.append(toast);
  setTimeout(function leave() {
    if (toast.matches(":hover, :focus-within")) setTimeout(leave, shownMilliseconds);
    else toast.remove();
  }, shownMilliseconds);
}

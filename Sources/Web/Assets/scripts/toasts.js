// Short messages in the corner, read out because their place is a live region.
const shownMilliseconds = 6000;

export function announce(text) {
  const place = document.getElementById("toasts");
  if (!place) return;
  const toast = document.createElement("div");
  toast.className = "toast";
  toast.textContent = text;
  place.append(toast);
  setTimeout(() => toast.remove(), shownMilliseconds);
}

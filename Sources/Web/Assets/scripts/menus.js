// A menu made of details closes when one clicks or tabs elsewhere, or presses Escape.
export function startMenus() {
  document.addEventListener("click", (event) => closeAround(event.target));
  document.addEventListener("focusin", (event) => closeAround(event.target));
  document.addEventListener("keydown", (event) => {
    const menu = document.querySelector("details[data-menu][open]");
    if (event.key !== "Escape" || !menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
    event.stopPropagation();
  });
}

function closeAround(target) {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (!menu.contains(target)) menu.open = false;
  }
}

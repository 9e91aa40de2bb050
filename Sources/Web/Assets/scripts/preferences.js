// Palette and row height change at once; the form that keeps the choice is sent in the background. Language needs a new page.
export function startPreferences() {
  document.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if (!button?.matches("[data-preference]") || button.name === "tongue") return;
    event.preventDefault();
    document.documentElement.dataset[button.name] = button.value;
    for (const other of event.target.querySelectorAll("[data-preference]")) {
      other.setAttribute("aria-pressed", String(other === button));
    }
    await fetch(event.target.action, { method: "POST", body: new URLSearchParams(new FormData(event.target, button)), redirect: "manual" });
  });
}

// `?` shows the page of keys over the present one.
let dialog = null;

export async function openKeys() {
  if (!dialog) {
    const reply = await fetch("/help/keys");
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    const keys = page.getElementById("keys");
    if (!keys) return;
    dialog = document.createElement("dialog");
    dialog.className = "dialog";
    dialog.append(document.adoptNode(keys));
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    document.body.append(dialog);
  }
  dialog.showModal();
}

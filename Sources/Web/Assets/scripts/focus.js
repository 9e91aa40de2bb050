// Where the focus goes when a piece of the page is replaced: to the same thing in the new piece, else to its beginning.

// Remembers what is in focus inside an element, to find it again in what takes its place.
export function focusWithin(element) {
  const focused = document.activeElement;
  if (!focused || !element.contains(focused)) return () => {};
  const row = focused.closest("[data-row]");
  const name = nameOf(focused);
  const at = sameNamed(element, name).indexOf(focused);
  const wasWalking = row?.matches(".at");
  return (fresh) => {
    const found = name && (sameNamed(fresh, name)[at] ?? sameNamed(fresh, name)[0]);
    if (wasWalking) found?.closest("[data-row]")?.classList.add("at");
    focusOn(found || fresh);
  };
}

export function focusOn(element) {
  if (!element.matches("a[href], button, input, textarea, select, summary, [tabindex]")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

// What an element is called in the old piece and in the new one.
function nameOf(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  for (const attribute of ["href", "name", "value"]) {
    if (element.hasAttribute(attribute)) return `${element.localName}[${attribute}="${CSS.escape(element.getAttribute(attribute))}"]`;
  }
  return "";
}

function sameNamed(element, name) {
  return name ? [...element.querySelectorAll(name)] : [];
}

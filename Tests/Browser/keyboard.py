"""What a person without a mouse does, for the flows by keyboard alone."""

from playwright.sync_api import Page

TAB_PRESSES_MAX = 150


def focused_name(page: Page) -> str:
    """What a screen reader would call the element in focus, as near as its label, text or name tells."""
    return page.evaluate("""() => {
        const element = document.activeElement;
        if (element === document.body) return "";
        const label = element.labels?.[0]?.innerText;
        const icon = element.querySelector("svg[aria-label]")?.getAttribute("aria-label");
        return (element.getAttribute("aria-label") || label || element.innerText || icon || element.name || "").trim();
    }""")


def tab_to(page: Page, name: str, *, backwards: bool = False) -> None:
    """Presses Tab until the element called `name` is in focus; fails where it cannot be reached."""
    seen = []
    for _ in range(TAB_PRESSES_MAX):
        page.keyboard.press("Shift+Tab" if backwards else "Tab")
        seen.append(focused_name(page))
        if name in seen[-1]:
            assert_focus_visible(page)
            return
    raise AssertionError(f"“{name}” cannot be reached by Tab; reached: {seen[:40]}")


def fill(page: Page, label: str, text: str) -> None:
    """Goes to the field called `label` and types; what stood there is replaced."""
    tab_to(page, label)
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def choose(page: Page, label: str, option: str) -> None:
    """Goes to the list called `label` and takes the option called `option` by the arrow keys."""
    tab_to(page, label)
    for _ in range(TAB_PRESSES_MAX):
        if page.evaluate("() => document.activeElement.selectedOptions[0].label") == option:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"“{label}” offers no “{option}”")


def press(page: Page, name: str, key: str = "Enter", *, backwards: bool = False) -> None:
    """Goes to the button or link called `name` and presses it."""
    tab_to(page, name, backwards=backwards)
    page.keyboard.press(key)


def go(page: Page, name: str, *, backwards: bool = False) -> None:
    """Goes to the button or link called `name`, presses it and waits for the page it leads to."""
    tab_to(page, name, backwards=backwards)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def assert_focus_visible(page: Page) -> None:
    """The element in focus is marked: it or what surrounds it looks different from how it looks without the focus."""
    is_marked = page.evaluate("""() => {
        const element = document.activeElement;
        const around = [element, element.parentElement, element.parentElement?.parentElement, ...(element.labels ?? [])];
        const next = element.nextElementSibling;
        const look = () => [...around, next].filter(Boolean).map((each) => {
            const style = getComputedStyle(each);
            const outline = style.outlineStyle === "none" ? "" : `${style.outlineStyle} ${style.outlineWidth}`;
            return [outline, style.boxShadow, style.borderColor, style.backgroundColor].join();
        }).join("|");
        if (element === document.body) return false;
        const box = element.getBoundingClientRect();
        if (box.width < 2 || box.height < 2) return false;
        const focused = look();
        element.addEventListener("blur", (event) => event.stopImmediatePropagation(), { once: true, capture: true });
        element.blur();
        const unfocused = look();
        element.focus({ preventScroll: true, focusVisible: true });
        return focused !== unfocused;
    }""")
    assert is_marked, f"nothing shows that “{focused_name(page)}” is in focus"


def assert_focus_kept(page: Page) -> None:
    """The focus lies on something, not on the page as a whole, from where Tab would begin all over."""
    assert page.evaluate("() => document.activeElement !== document.body"), "the focus was lost"

"""What a person without a mouse does, for the flows by keyboard alone."""

from playwright.sync_api import Page

TAB_PRESSES_MAX = 150


def focused_name(page: Page) -> str:
    """What a screen reader would call the element in focus, as near as its label, text or name tells."""
    return page.evaluate("""() => {
        const element = document.activeElement;
        if (element === document.body) return "";
        const label = element.labels?.[0]?.innerText;
        return (element.getAttribute("aria-label") || label || element.innerText || element.name || "").trim();
    }""")


def tab_to(page: Page, name: str) -> None:
    """Presses Tab until the element called `name` is in focus; fails where it cannot be reached."""
    seen = []
    for _ in range(TAB_PRESSES_MAX):
        page.keyboard.press("Tab")
        seen.append(focused_name(page))
        if name in seen[-1]:
            assert_focus_visible(page)
            return
    raise AssertionError(f"“{name}” cannot be reached by Tab; reached: {seen[:40]}")


def fill(page: Page, label: str, text: str) -> None:
    tab_to(page, label)
    page.keyboard.type(text)


def press(page: Page, name: str, key: str = "Enter") -> None:
    """Goes to the button or link called `name` and presses it."""
    tab_to(page, name)
    page.keyboard.press(key)


def assert_focus_visible(page: Page) -> None:
    """The element in focus is marked by an outline, a border or a shadow of its own."""
    is_marked = page.evaluate("""() => {
        const element = document.activeElement;
        const focused = getComputedStyle(element);
        const isOutlined = focused.outlineStyle !== "none" && parseFloat(focused.outlineWidth) >= 1;
        return isOutlined || focused.boxShadow !== "none" || element.matches("input[type=checkbox], input[type=radio]");
    }""")
    assert is_marked, f"nothing shows that “{focused_name(page)}” is in focus"

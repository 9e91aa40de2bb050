"""What opens over a page on a phone: its button is in sight and can be pressed."""

import pytest
from playwright.sync_api import expect

import checks
from house import WIDTHS, House
from pages import Role


@pytest.mark.parametrize(("panel", "answer"), [("筛选", "应用"), ("列", "保存")])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_panel_of_the_list_opens_with_its_button_in_sight(house: House, panel: str, answer: str, theme: str) -> None:
    context = house.context(Role.SALESPERSON, width=WIDTHS["phone"], theme=theme)
    page = context.new_page()
    page.goto("/customers")
    page.locator("summary").filter(has_text=panel).click()
    button = page.get_by_role("button", name=answer, exact=True)
    expect(button).to_be_in_viewport(ratio=1)
    findings = checks.accessibility(page) + checks.sideways_scroll(page)
    assert not findings, findings
    button.click(timeout=2_000)
    expect(page.locator("details[open]")).to_have_count(0)
    context.close()

"""The search above every page: there for whoever has customers to find; the others have the palette to go places."""

import pytest
from playwright.sync_api import expect

from house import House
from pages import PAGES, PageRow, Role

SEES_NO_CUSTOMERS = {Role.AUDITOR, Role.ADMINISTRATOR}


@pytest.mark.parametrize("row", [row for row in PAGES if row.role in SEES_NO_CUSTOMERS], ids=str)
def test_who_sees_no_customers_is_offered_no_search(house: House, row: PageRow) -> None:
    with house.at(row.role, row.path) as page:
        expect(page.locator("main")).to_be_visible()
        expect(page.locator("[role=search]")).to_have_count(0)
        page.keyboard.press("/")
        expect(page.locator("dialog[open]")).to_have_count(0)
        page.keyboard.press("Control+K")
        expect(page.locator("#palette [role=option]").first).to_be_visible()
        expect(page.locator("#palette a[href^='/customers']")).to_have_count(0)


def test_who_sees_customers_finds_them_by_the_same_keys(house: House) -> None:
    with house.at(Role.SALESPERSON, "/") as page:
        page.keyboard.press("/")
        expect(page.get_by_role("searchbox")).to_be_focused()
        page.keyboard.press("Control+K")
        expect(page.locator("#palette")).to_be_visible()

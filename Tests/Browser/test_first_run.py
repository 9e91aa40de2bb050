"""The first-run page: seen once by one person, and held to the same checks as every other page."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

import checks
from first_load import first_load, settle
from house import HEIGHT, WIDTHS, House
from kedang import Kedang


@pytest.fixture(scope="module")
def empty_house(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A program that has never been opened."""
    kedang = Kedang(tmp_path_factory.mktemp("empty"))
    kedang.start()
    try:
        yield House(kedang, browser)
    finally:
        kedang.stop()


@pytest.mark.parametrize("tongue", ["zh", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_passes_every_check(empty_house: House, tongue: str, theme: str) -> None:
    context = empty_house.context(tongue=tongue, theme=theme)
    page, load = first_load(context, empty_house.first_run_address())
    findings = load.complaints() + load.unsteadiness() + load.weight()
    findings += checks.accessibility(page) + checks.untranslated(page, tongue)
    for width in WIDTHS.values():
        page.set_viewport_size({"width": width, "height": HEIGHT})
        settle(page)
        findings += checks.sideways_scroll(page) + checks.squeezed_text(page)
    context.close()
    assert not findings, "\n  ".join(findings)


def test_every_other_page_leads_here_until_it_is_done(empty_house: House) -> None:
    context = empty_house.context()
    page = context.new_page()
    page.goto("/customers")
    assert page.locator("[name=company]").count() == 1 or "/s" in page.url
    context.close()


def test_is_offered_only_once(empty_house: House) -> None:
    address = empty_house.first_run_address()
    empty_house.first_run()
    context = empty_house.context(scripts=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator("[name=company]").count() == 0
    context.close()

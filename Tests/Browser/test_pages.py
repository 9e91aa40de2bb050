"""Every page of the table, put to every check."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page

import checks
from first_load import FirstLoad, first_load, settle
from house import HEIGHT, WIDTHS, House, address_of
from pages import PAGES, PageRow

# A busy machine can only add long tasks, so the quietest of a few loads is the page's own.
LOADS_MAX = 8

every_page = pytest.mark.parametrize("row", PAGES, ids=str)


def found(findings: list[str]) -> str:
    return "\n  ".join(["", *findings])


@contextmanager
def opened(house: House, row: PageRow, **circumstances: object) -> Iterator[tuple[Page, FirstLoad]]:
    """The page of `row`, loaded as if for the first time."""
    context = house.context(row.role, **circumstances)
    try:
        yield first_load(context, address_of(context, row))
    finally:
        context.close()


@contextmanager
def opened_without_scripts(house: House, row: PageRow) -> Iterator[Page]:
    context = house.context(row.role, scripts=False)
    try:
        address = address_of(context, row)
        page = context.new_page()
        page.goto(address)
        yield page
    finally:
        context.close()


@every_page
def test_loads_quietly(house: House, row: PageRow) -> None:
    """No error, nothing moves, nothing blocks, and little to load."""
    for _ in range(LOADS_MAX):
        with opened(house, row) as (_, load):
            if not load.slowness() and not load.unsteadiness():
                break
    complaints = [line for line in load.complaints() if row.name != "not-found" or "404" not in line]
    findings = complaints + load.unsteadiness() + load.weight() + load.slowness()
    assert not findings, found(findings)


@every_page
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_is_accessible(house: House, row: PageRow, theme: str) -> None:
    with opened(house, row, theme=theme) as (page, _):
        findings = checks.accessibility(page)
        page.set_viewport_size({"width": WIDTHS["phone"], "height": HEIGHT})
        settle(page)
        findings += [f"phone: {finding}" for finding in checks.accessibility(page)]
    assert not findings, found(findings)


@every_page
@pytest.mark.parametrize("tongue", ["zh", "en"])
def test_fits_every_width(house: House, row: PageRow, tongue: str) -> None:
    findings = []
    with opened(house, row, tongue=tongue) as (page, _):
        for name, width in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": HEIGHT})
            settle(page)
            seen = checks.sideways_scroll(page) + checks.squeezed_text(page)
            findings += [f"{name}: {finding}" for finding in seen]
    assert not findings, found(findings)


@every_page
@pytest.mark.parametrize("tongue", ["zh", "en"])
def test_speaks_the_readers_language(house: House, row: PageRow, tongue: str) -> None:
    with opened(house, row, tongue=tongue) as (page, _):
        findings = checks.untranslated(page, tongue)
    assert not findings, found(findings)


@every_page
def test_works_without_scripts(house: House, row: PageRow) -> None:
    with opened(house, row) as (page, _):
        with_scripts = checks.outline(page)
    with opened_without_scripts(house, row) as page:
        findings = checks.without_scripts(page, with_scripts)
    assert not findings, found(findings)


@every_page
def test_prints_well(house: House, row: PageRow) -> None:
    with opened(house, row) as (page, _):
        findings = checks.printed(page)
    assert not findings, found(findings)

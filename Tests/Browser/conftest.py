"""What the browser tests share: one browser, one stand-in, one Kedang with its cast signed in."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from house import House
from kedang import Kedang
from stand_in import StandIn

CHROMIUM = "/usr/bin/chromium"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def stand_in() -> Iterator[StandIn]:
    server = StandIn()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def house(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A company as it is after the first run, with demonstration data and everybody able to sign in."""
    kedang = Kedang(tmp_path_factory.mktemp("house"))
    try:
        yield House.opened(kedang, browser)
    finally:
        kedang.stop()
        print(kedang.complaints())

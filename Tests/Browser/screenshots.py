"""Takes a picture of every page of the table: scripts/screenshots FOLDER [PAGE …]"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from conftest import CHROMIUM
from first_load import settle
from house import WIDTHS, House, address_of
from kedang import Kedang
from pages import PAGES, PageRow

THEMES = ["light", "dark"]


def main(folder: Path, names: list[str]) -> None:
    rows = [row for row in PAGES if not names or row.name in names]
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        kedang = Kedang(Path(scratch))
        try:
            _take_all(House.opened(kedang, browser), rows, folder)
        finally:
            kedang.stop()
            browser.close()


def _take_all(house: House, rows: list[PageRow], folder: Path) -> None:
    for row in rows:
        for width in (WIDTHS["desk"], WIDTHS["phone"]):
            for theme in THEMES:
                print(_take(house, row, folder, width=width, theme=theme))


def _take(house: House, row: PageRow, folder: Path, *, width: int, theme: str) -> Path:
    context = house.context(row.role, width=width, theme=theme)
    page = context.new_page()
    page.goto(address_of(context, row))
    settle(page)
    picture = folder / f"{row.name}-{width}-{theme}.png"
    page.screenshot(path=picture, full_page=True)
    context.close()
    return picture


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("用法 · usage: scripts/screenshots FOLDER [PAGE …]")
    main(Path(sys.argv[1]).resolve(), sys.argv[2:])

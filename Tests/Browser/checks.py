"""What every page is tested for.

Each check looks at a page and returns its findings as sentences; a page that passes has none.
`test_checks.py` shows each of them failing on a bad page and passing on a good one.
"""

import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

LAYOUT_SHIFT_MAX = 0.02
FIRST_LOAD_BYTES_MAX = 120 * 1024
FIRST_LOAD_REQUESTS_MAX = 10
FINDINGS_SHOWN_MAX = 8
# The width of A4 less the margins of print.css, in CSS pixels (96 to the inch): 210 mm - 2 × 15 mm.
PRINT_WIDTH_PIXELS = 680

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# What `outline` gives: "heading", "fields", "links".
Outline = dict[str, object]

_SCRIPTS = Path(__file__).parent / "probes"


def _probe(name: str) -> str:
    return (_SCRIPTS / f"{name}.js").read_text(encoding="utf-8")


def shortened(findings: list[str]) -> list[str]:
    """The first findings, and how many more there are."""
    rest = len(findings) - FINDINGS_SHOWN_MAX
    return findings[:FINDINGS_SHOWN_MAX] + ([f"… and {rest} more"] if rest > 0 else [])


def accessibility(page: Page) -> list[str]:
    """WCAG 2.2 A and AA and axe's best practice."""
    options = {"runOnly": {"type": "tag", "values": AXE_TAGS}, "resultTypes": ["violations"]}
    violations = Axe().run(page, options=options).response["violations"]
    return shortened([
        f"{violation['id']}: {violation['help']}: {node['html'][:160]}"
        for violation in violations
        for node in violation["nodes"]
    ])


def sideways_scroll(page: Page) -> list[str]:
    """Nothing sticks out of the page's width, unless it sits in a box that scrolls by itself."""
    return shortened(page.evaluate(_probe("sideways_scroll")))


def squeezed_text(page: Page) -> list[str]:
    """No text broken into a column of single characters."""
    return shortened(page.evaluate(_probe("squeezed_text")))


def untranslated(page: Page, tongue: str) -> list[str]:
    """No key or unrendered value in sight, and no words of the other language in the chrome.

    Chrome is what the program says by itself: titles, navigation, buttons, labels, table heads. Data may be in
    any language: a word is taken for data when the page shows it outside the chrome too or marks it with `lang`.
    """
    return shortened(page.evaluate(_probe("untranslated"), tongue))


def printed(page: Page) -> list[str]:
    """The print view: dark on white, without navigation and buttons, within the paper's width, not empty."""
    viewport = page.viewport_size
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size({"width": PRINT_WIDTH_PIXELS, "height": 900})
    findings = page.evaluate(_probe("printed")) + sideways_scroll(page)
    page.emulate_media(media="screen", color_scheme="light")
    if viewport:
        page.set_viewport_size(viewport)
    return shortened(findings)


def without_scripts(page: Page, with_scripts: Outline) -> list[str]:
    """The page says and offers the same with scripts off: same heading, same fields, same links in its content."""
    bare = outline(page)
    findings = []
    if bare["heading"] != with_scripts["heading"]:
        findings.append(f"heading “{bare['heading']}” instead of “{with_scripts['heading']}”")
    for what in ("fields", "links"):
        # Numbers may differ: looking at the trail makes it longer.
        missing = sorted({unnumbered(name) for name in with_scripts[what]} - {unnumbered(name) for name in bare[what]})
        findings += [f"{what[:-1]} missing with scripts off: {name}" for name in missing]
    return shortened(findings + page.evaluate(_probe("dead_without_scripts")))


def unnumbered(address: str) -> str:
    """An address with its cursor and its numbers taken out."""
    return re.sub(r"\d+", "#", re.sub(r"cursor=[\w-]+", "cursor=#", address))


def outline(page: Page) -> Outline:
    """What a page says and offers, as far as a form or a reader would notice."""
    return page.evaluate(_probe("outline"))

"""Loads a page as a browser that has never seen it, and keeps what it cost."""

from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, Page

from checks import FIRST_LOAD_BYTES_MAX, FIRST_LOAD_REQUESTS_MAX, LAYOUT_SHIFT_MAX, shortened

_WATCH = Path(__file__).parent / "probes" / "watch.js"

# Resolves when the page has been painted and the browser has nothing left to do.
_SETTLED = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(
    () => requestIdleCallback(done, { timeout: 1000 }))))"""

# A browser calls a task long from 50 ms on. Two cores that the server, the browser and the test share lay
# out a table of 50 rows in up to three times that; what blocks for longer is the page's own doing.
LONG_TASK_MAX_MILLISECONDS = 150


@dataclass
class FirstLoad:
    """What one load of a page cost and said."""

    byte_count: int = 0
    addresses: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    layout_shift: float = 0
    shifted: list[str] = field(default_factory=list)
    long_tasks_milliseconds: list[int] = field(default_factory=list)

    def complaints(self) -> list[str]:
        """Errors in the console, pages' errors, refused resources and violations of the security policy."""
        return shortened(self.errors)

    def unsteadiness(self) -> list[str]:
        if self.layout_shift <= LAYOUT_SHIFT_MAX:
            return []
        return [f"layout shift {self.layout_shift:.3f}: {', '.join(sorted(set(self.shifted)))}"]

    def weight(self) -> list[str]:
        findings = []
        if self.byte_count > FIRST_LOAD_BYTES_MAX:
            findings.append(f"{self.byte_count // 1024} KB on the first load")
        if len(self.addresses) > FIRST_LOAD_REQUESTS_MAX:
            findings.append(f"{len(self.addresses)} requests: {', '.join(self.addresses)}")
        return findings

    def slowness(self) -> list[str]:
        return [
            f"a task of {milliseconds} ms blocked the page"
            for milliseconds in self.long_tasks_milliseconds if milliseconds > LONG_TASK_MAX_MILLISECONDS
        ]


def settle(page: Page) -> None:
    page.evaluate(_SETTLED)


def first_load(context: BrowserContext, address: str) -> tuple[Page, FirstLoad]:
    """Opens `address` in a new page of `context` without using the cache."""
    page = context.new_page()
    load = FirstLoad()
    page.add_init_script(path=_WATCH)
    _listen(page, load)
    _count(page, load)
    page.goto(address)
    settle(page)
    _collect(page, load)
    return page, load


def _listen(page: Page, load: FirstLoad) -> None:
    page.on("console", lambda message: message.type == "error" and load.errors.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: load.errors.append(f"uncaught: {error}"))
    page.on("response", lambda reply: reply.status >= 400 and load.errors.append(f"{reply.status} {reply.url}"))
    page.on("requestfailed", lambda request: load.errors.append(f"failed: {request.url} {request.failure}"))


def _count(page: Page, load: FirstLoad) -> None:
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
    wire.on("Network.requestWillBeSent", lambda event: _note_request(event["request"]["url"], load))
    wire.on("Network.loadingFinished", lambda event: _note_bytes(event["encodedDataLength"], load))


def _note_request(address: str, load: FirstLoad) -> None:
    if not address.startswith("data:"):
        load.addresses.append(address)


def _note_bytes(byte_count: float, load: FirstLoad) -> None:
    load.byte_count += int(byte_count)


def _collect(page: Page, load: FirstLoad) -> None:
    kept = page.evaluate("() => window.__kept")
    load.errors += [f"security policy: {violation}" for violation in kept["violations"]]
    load.layout_shift = kept["shift"]
    load.shifted = kept["shifted"]
    load.long_tasks_milliseconds = kept["longTasks"]

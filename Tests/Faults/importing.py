"""An import over the API, from the upload to wherever a test wants it."""

import copy
import time
from collections.abc import Callable
from typing import Any

from office import MARK, Office

WORK_SECONDS_MAX = 120
WORKING = ("rehearsing", "committing", "undoing")


class Import:
    """A file of customers, rehearsed and ready to be filed."""

    def __init__(self, office: Office, rows: int) -> None:
        self._office = office
        self.names = [f"{MARK}导入{row}号有限公司" for row in range(rows)]
        lines = ["客户名称,联系人,电话", *(f"{name},陈{row},139{row:08}" for row, name in enumerate(self.names))]
        made = office.ask(
            "POST", "/imports", "\n".join(lines).encode(), Content_Type="text/csv",
            Content_Disposition="attachment; filename=customers.csv")
        assert made.status == 201, made
        self._path = f"/imports/{made.json['id']}"
        self.finish("rehearse", "rehearsed")
        self._decide()

    def at(self, office: Office) -> "Import":
        """The same import, asked for at another node."""
        there = copy.copy(self)
        there._office = office
        return there

    def finish(self, step: str, state: str) -> None:
        """Asks for a step and waits until it is done."""
        self.begin(step)
        ended = self.wait_for(lambda present: present["state"] not in WORKING)
        assert ended["state"] == state, ended

    def begin(self, step: str) -> None:
        begun = self._office.ask("POST", f"{self._path}/{step}")
        assert begun.status in (200, 202), begun

    def wait_for(self, holds: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        end = time.monotonic() + WORK_SECONDS_MAX
        while time.monotonic() < end:
            present = self._office.ask("GET", self._path)
            # Its database may be away for a while.
            assert present.status in (200, 503), present
            if present.status == 200 and holds(present.json):
                return present.json
        raise AssertionError(f"the import got no further: {present.json}")

    def _decide(self) -> None:
        """Rows that look alike are new customers: these names differ on purpose by little."""
        decided = self._office.ask("POST", f"{self._path}/choices", {"choice": "new"})
        assert decided.status == 200, decided

"""The product at work: its server on a folder, and people who enter customers over its API."""

import http.client
import itertools
import json
import random
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kedang import Kedang

PASSWORD = "Correct-horse-battery-9"
# More than the program takes for any request, whatever its database does.
REPLY_SECONDS_MAX = 40
REFUSAL_SECONDS_MAX = 60
PAGE_CUSTOMERS = 200
# Stands in every name, need and number that is entered, so that it can be looked for on the disk.
MARK = "杭州断电演练"
PHONE = "13905714488"


@dataclass(frozen=True)
class Reply:
    status: int
    json: dict[str, Any]
    headers: dict[str, str]


@dataclass(frozen=True)
class Page:
    status: int
    text: str
    headers: dict[str, str]


class Office:
    """An archive on a folder, or on a folder and a database server, and the salesperson who works in it."""

    def __init__(self, folder: Path, database: str = "") -> None:
        self.folder = folder
        self.kedang = Kedang(folder, database=database)
        self.token = ""

    @staticmethod
    def founded(folder: Path, database: str = "") -> "Office":
        office = Office(folder, database)
        office.kedang.command("init")
        office.kedang.command("user", "add", "admin", "--name", "管理员", "--role", "administrator")
        added = office.kedang.command(
            "user", "add", "li", "--name", "李销售", "--role", "salesperson", "--department", "销售一部")
        office.kedang.start()
        office.token = office.ask("POST", "/session", {"account": "li", "password": added["password"]}).json["token"]
        changed = office.ask("PUT", "/me/password", {"oldPassword": added["password"], "password": PASSWORD})
        assert changed.status == 200, changed
        office.kedang.stop()
        return office

    @contextmanager
    def copied_to(self, folder: Path, database: str = "") -> Iterator["Office"]:
        """The same office on another disk, ended with the block however that ends; over another database where it has one."""
        shutil.copytree(self.kedang.data, folder / "data")
        for name in ("data.key", "data.heads"):
            shutil.copy2(self.folder / name, folder / name)
        # What the copy wrote is not what is to survive the fault.
        subprocess.run(["sync", "-f", folder / "data"], check=True)
        office = Office(folder, database)
        try:
            yield office
        finally:
            office.kedang.kill()

    @contextmanager
    def node_at(self, folder: Path, database: str) -> Iterator["Office"]:
        """A further node of the same office: a folder of its own, and the key."""
        folder.mkdir()
        shutil.copy2(self.folder / "data.key", folder / "data.key")
        office = Office(folder, database)
        try:
            yield office
        finally:
            office.kedang.kill()

    def open(self) -> None:
        """Starts the server and signs in."""
        self.kedang.start()
        self.sign_in()

    def sign_in(self) -> None:
        reply = self.ask("POST", "/session", {"account": "li", "password": PASSWORD})
        assert reply.status == 201, reply
        self.token = reply.json["token"]

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Reply:
        """One request to the API; bytes go as they are, everything else as JSON."""
        sent = {"Accept": "application/json", "Content-Type": "application/json"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        content = body if isinstance(body, bytes | None) else json.dumps(body).encode()
        status, text, received = self._send(method, f"/api/v1{path}", content, sent)
        return Reply(status, json.loads(text) if text else {}, received)

    def page(self, path: str, tongue: str = "zh") -> Page:
        """A page as a browser asks for it."""
        status, text, received = self._send("GET", path, None, {"Accept": "text/html", "Accept-Language": tongue})
        return Page(status, text.decode(), received)

    def until_taken(self, name: str) -> None:
        """Enters a customer, trying until the database is back."""
        end = time.monotonic() + REPLY_SECONDS_MAX
        while (made := self.enter(name)).status != 201:
            assert made.status == 503 and time.monotonic() < end, made
            time.sleep(0.05)

    def wait_for_refusal(self, path: str, seconds_max: float) -> None:
        """Asks until what is asked is refused because the database does not answer."""
        end = time.monotonic() + seconds_max
        while self.ask("GET", path).status != 503:
            assert time.monotonic() < end, f"{path} is answered after {seconds_max} s"

    def _send(
        self, method: str, path: str, content: bytes | None, headers: dict[str, str]
    ) -> tuple[int, bytes, dict[str, str]]:
        connection = http.client.HTTPConnection(self.kedang.address.removeprefix("http://"), timeout=REPLY_SECONDS_MAX)
        if self.token:
            headers = headers | {"Authorization": f"Bearer {self.token}"}
        try:
            connection.request(method, path, content, headers)
            reply = connection.getresponse()
            return reply.status, reply.read(), dict(reply.getheaders())
        finally:
            connection.close()

    def stream(self) -> http.client.HTTPConnection:
        """The stream of what happens, open until the caller closes it."""
        connection = http.client.HTTPConnection(self.kedang.address.removeprefix("http://"), timeout=REPLY_SECONDS_MAX)
        connection.request("GET", "/events", headers={"Authorization": f"Bearer {self.token}"})
        reply = connection.getresponse()
        assert reply.status == 200, reply.status
        return connection

    def enter(self, name: str) -> Reply:
        return self.ask("POST", "/customers", customer(name))

    def customers(self) -> list[dict[str, Any]]:
        """Everybody on file, as the list shows them."""
        found: list[dict[str, Any]] = []
        cursor = ""
        while True:
            reply = self.ask("GET", f"/customers?limit={PAGE_CUSTOMERS}{cursor}")
            assert reply.status == 200, reply
            found += reply.json["items"]
            if not reply.json["next"]:
                return found
            cursor = f"&cursor={reply.json['next']}"


def customer(name: str) -> dict[str, Any]:
    return {
        "name": name, "coreNeed": f"{MARK}，维护主轴",
        "contacts": [{"name": f"{MARK}联系人", "phones": [PHONE]}],
    }


class Clients:
    """People who enter and change customers as fast as the server answers, and note what it acknowledged."""

    COUNT = 4

    def __init__(self, office: Office, dice: random.Random, label: str) -> None:
        self._office = office
        self._label = label
        self._seeds = [dice.random() for _ in range(self.COUNT)]
        self._acknowledged: dict[str, tuple[int, str]] = {}
        self._refusals: list[Reply] = []
        self._first = threading.Event()
        self._refused = threading.Event()
        self._is_over = threading.Event()
        self._threads = [threading.Thread(target=self._work, args=(place,), daemon=True) for place in range(self.COUNT)]
        for thread in self._threads:
            thread.start()

    def wait_for_the_first(self) -> None:
        assert self._first.wait(REPLY_SECONDS_MAX), f"nothing was acknowledged: {self._refusals[:1]}"

    def acknowledged(self) -> dict[str, tuple[int, str]]:
        """By number: the version that was acknowledged last, and its name."""
        return dict(self._acknowledged)

    def first_refusal(self) -> Reply:
        assert self._refused.wait(REFUSAL_SECONDS_MAX), "nothing was refused"
        return self._refusals[0]

    def end(self) -> None:
        self._is_over.set()
        for thread in self._threads:
            thread.join(REPLY_SECONDS_MAX)

    def _work(self, place: int) -> None:
        dice = random.Random(self._seeds[place])
        for turn in itertools.count():
            if self._is_over.is_set():
                return
            try:
                self._one(f"{MARK}{self._label}{place}号{turn}有限公司", dice)
            except (OSError, http.client.HTTPException, json.JSONDecodeError):
                # The server is gone, or its answer was cut: nothing was promised.
                return

    def _one(self, name: str, dice: random.Random) -> None:
        made = self._office.enter(name)
        if made.status != 201:
            self._refuse(made)
            return
        number = made.json["number"]
        self._note(number, 1, name)
        if dice.random() < 0.5:
            renamed = f"{name}（改）"
            changed = self._office.ask("PATCH", f"/customers/{number}", {"name": renamed}, If_Match=made.headers["ETag"])
            if changed.status == 200:
                self._note(number, 2, renamed)
            else:
                self._refuse(changed)

    def _refuse(self, reply: Reply) -> None:
        self._refusals.append(reply)
        self._refused.set()

    def _note(self, number: str, version: int, name: str) -> None:
        self._acknowledged[number] = (version, name)
        self._first.set()

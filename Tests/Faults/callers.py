"""People who go on through an outage: who is refused tries again, who loses a node goes to the next."""

import http.client
import itertools
import json
import random
import threading
import time
from dataclasses import dataclass

from office import MARK, Office, Reply, customer

AGAIN_SECONDS = 0.05
WAIT_SECONDS_MAX = 60


@dataclass(frozen=True)
class Answer:
    """What came of one request."""

    began: float
    ended: float
    # None where the connection broke before there was a reply.
    reply: Reply | None

    @property
    def seconds(self) -> float:
        return self.ended - self.began


class Callers:
    """They enter, change and read customers at one node or several.

    Every second one names its acts with an `Idempotency-Key` and sends again whatever was not answered for good. The others send again
    what was refused with "nothing was saved", and only that. So whatever is there twice, the program said wrong.
    """

    COUNT = 4

    def __init__(self, nodes: list[Office], dice: random.Random, label: str) -> None:
        self._nodes = nodes
        self._label = label
        self._seeds = [dice.random() for _ in range(self.COUNT)]
        self._lock = threading.Lock()
        self._acknowledged: dict[str, tuple[int, str]] = {}
        self._answers: list[Answer] = []
        self._failures: list[str] = []
        self._is_over = threading.Event()
        self._threads = [threading.Thread(target=self._work, args=(place,), daemon=True) for place in range(self.COUNT)]
        for thread in self._threads:
            thread.start()

    @property
    def answers(self) -> list[Answer]:
        with self._lock:
            return list(self._answers)

    def acknowledged(self) -> dict[str, tuple[int, str]]:
        """By number: the version that was acknowledged last, and its name."""
        with self._lock:
            return dict(self._acknowledged)

    def refused_since(self, moment: float) -> list[Answer]:
        return [each for each in self.answers if each.began >= moment and each.reply and each.reply.status >= 400]

    def wait_for_success(self, since: float, count: int = 1) -> float:
        """When so many requests begun since a moment have succeeded; the seconds until then."""
        return self._wait(since, count, lambda reply: reply is not None and reply.status in (200, 201))

    def wait_for_refusal(self, since: float) -> float:
        return self._wait(since, 1, lambda reply: reply is not None and reply.status >= 400)

    def _wait(self, since: float, count: int, holds) -> float:
        end = time.monotonic() + WAIT_SECONDS_MAX
        while time.monotonic() < end:
            fitting = [each.ended for each in self.answers if each.began >= since and holds(each.reply)]
            if len(fitting) >= count:
                return sorted(fitting)[count - 1] - since
            time.sleep(0.02)
        raise AssertionError(f"it did not come to that: {[each.reply for each in self.answers[-3:]]}")

    def end(self) -> None:
        self._is_over.set()
        for thread in self._threads:
            thread.join(WAIT_SECONDS_MAX)
            assert not thread.is_alive(), "a request has no end"
        assert not self._failures, self._failures

    def _work(self, place: int) -> None:
        try:
            self._enter_one_after_the_other(place)
        except Exception as error:
            self._failures.append(repr(error))

    def _enter_one_after_the_other(self, place: int) -> None:
        dice = random.Random(self._seeds[place])
        for turn in itertools.count():
            name = f"{MARK}{self._label}{place}号{turn}有限公司"
            key = {"Idempotency_Key": f"{dice.random()}"} if place % 2 else {}
            made = self._until_answered(place, "POST", "/customers", customer(name), **key)
            if made:
                assert made.status == 201, made
                self._note(made.json["number"], 1, name)
                self._go_on_with(place, made, name, dice)
            if self._is_over.is_set():
                return

    def _go_on_with(self, place: int, made: Reply, name: str, dice: random.Random) -> None:
        number = made.json["number"]
        if dice.random() < 0.5:
            renamed = f"{name}（改）"
            changed = self._until_answered(
                place, "PATCH", f"/customers/{number}", {"name": renamed}, If_Match=made.headers["ETag"])
            if changed:
                # Had it been done before in spite of what was said, this would be a conflict of versions.
                assert changed.status == 200, changed
                self._note(number, 2, renamed)
        seen = self._until_answered(place, "GET", f"/customers/{number}")
        assert seen is None or seen.status == 200, seen

    def _until_answered(self, place: int, method: str, path: str, body: object = None, **headers: str) -> Reply | None:
        """Tries at one node after the other; None where nobody can know what came of it, or at the end."""
        for attempt in itertools.count():
            reply = self._ask(self._nodes[(place + attempt) % len(self._nodes)], method, path, body, headers)
            is_named = method == "GET" or "Idempotency_Key" in headers
            if reply is None and not is_named:
                return None
            if reply and reply.status not in (409, 503):
                return reply
            if reply and reply.json["type"].endswith("uncertain") and not is_named:
                return None
            if self._is_over.is_set() or (reply and reply.status == 409):
                return None
            time.sleep(AGAIN_SECONDS)
        return None

    def _ask(self, node: Office, method: str, path: str, body: object, headers: dict[str, str]) -> Reply | None:
        began = time.monotonic()
        try:
            reply = node.ask(method, path, body, **headers)
        except (OSError, http.client.HTTPException, json.JSONDecodeError):
            reply = None
        with self._lock:
            self._answers.append(Answer(began, time.monotonic(), reply))
        return reply

    def _note(self, number: str, version: int, name: str) -> None:
        with self._lock:
            self._acknowledged[number] = (version, name)

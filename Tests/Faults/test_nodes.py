"""Two nodes over one database, of which one is killed."""

import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from callers import Callers
from database_server import DatabaseServer
from importing import WORKING, Import
from office import Office
from reopening import assert_gapless, assert_sound, assert_whole

# Another node goes on with the work of one that is gone after so long.
TAKEOVER_SECONDS_MAX = 10
# Who loses one node gets an answer of the other at once.
SWITCH_SECONDS_MAX = 2
ROWS = 1_000


@pytest.fixture
def nodes(server: DatabaseServer, served_model: Office, tmp_path: Path) -> Iterator[tuple[Office, Office]]:
    """Two nodes with a data folder each and the same key, open."""
    (tmp_path / "first").mkdir()
    with (
        served_model.copied_to(tmp_path / "first", server.address("trial")) as first,
        served_model.node_at(tmp_path / "second", server.address("trial")) as second,
    ):
        first.open()
        second.open()
        yield first, second


def test_a_node_that_is_killed_costs_nothing_and_the_other_goes_on_at_once(
    nodes: tuple[Office, Office], server: DatabaseServer, dice: random.Random
) -> None:
    first, second = nodes
    callers = Callers([first, second], dice, "双")
    upload = Import(first, ROWS)
    upload.begin("commit")
    upload.wait_for(lambda state: state["doneCount"] >= dice.randrange(1, ROWS // 3))
    first.kedang.kill()
    killed = time.monotonic()
    assert callers.wait_for_success(killed, count=callers.COUNT) < SWITCH_SECONDS_MAX
    there = upload.at(second)
    done = there.wait_for(lambda state: True)["doneCount"]
    there.wait_for(lambda state: state["doneCount"] > done or state["state"] not in WORKING)
    assert time.monotonic() - killed < TAKEOVER_SECONDS_MAX
    ended = there.wait_for(lambda state: state["state"] not in WORKING)
    assert ended["state"] == "committed", ended
    callers.end()
    assert_whole(second, callers.acknowledged())
    assert_gapless(second)
    names = [each["name"] for each in second.customers()]
    assert sorted(name for name in names if name in set(upload.names)) == sorted(upload.names)
    # The one that was killed comes back to the same archive.
    first.open()
    assert [each["name"] for each in first.customers()] == names
    assert_sound(first)


def test_what_one_node_does_the_other_shows_also_after_the_server_was_away(
    nodes: tuple[Office, Office], server: DatabaseServer
) -> None:
    first, second = nodes
    server.kill()
    server.start()
    first.until_taken("重启之后有限公司")
    assert [each["name"] for each in second.customers()] == ["重启之后有限公司"]
    # Ended at one node, a session is over at the other: it hears of that although its listening connection had broken.
    assert second.ask("GET", "/me").status == 200
    second.token = first.token
    assert second.ask("GET", "/me").status == 200
    assert first.ask("DELETE", "/session").status in (200, 204)
    end = time.monotonic() + TAKEOVER_SECONDS_MAX
    while (seen := second.ask("GET", "/me")).status != 401:
        assert seen.status == 200 and time.monotonic() < end, seen
        time.sleep(0.05)

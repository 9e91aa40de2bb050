"""The product on a database server whose standby takes over."""

import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from callers import Callers
from database_server import USER, DatabaseServer
from office import Office, Reply
from reopening import assert_whole
from test_refusals import REFUSED, assert_refused
from test_server import MANY, at_once

RECOVERY_SECONDS_MAX = 5
STANDBY = "second"


@pytest.fixture
def standby(server: DatabaseServer) -> Iterator[DatabaseServer]:
    follower = server.standby(STANDBY)
    yield follower
    follower.end()


@pytest.fixture
def node(server: DatabaseServer, standby: DatabaseServer, served_model: Office, tmp_path: Path) -> Iterator[Office]:
    """A node that knows of both."""
    address = f"postgres://{USER}@127.0.0.1:{server.port},127.0.0.1:{standby.port}/trial"
    with served_model.copied_to(tmp_path, address) as office:
        office.open()
        yield office


@pytest.mark.parametrize("fault", ["killed", "frozen"])
def test_a_standby_that_takes_over_has_all_that_was_acknowledged(
    node: Office, server: DatabaseServer, standby: DatabaseServer, dice: random.Random, fault: str
) -> None:
    def read() -> Reply:
        return node.ask("GET", "/customers?limit=20")

    callers = Callers([node], dice, "备")
    callers.wait_for_success(0, count=10)
    # Every connection there may be is made before.
    assert {status for status, _ in at_once(MANY, read)} == {200}
    # A random moment is the point: no event to wait for.
    time.sleep(dice.uniform(0.2, 1))
    gone = time.monotonic()
    (server.kill if fault == "killed" else server.freeze)()
    callers.wait_for_refusal(gone - 1)
    standby.promote()
    promoted = time.monotonic()
    # A frozen server holds its connections open: it takes some silence to believe that it is gone.
    bound = RECOVERY_SECONDS_MAX if fault == "killed" else 2 * RECOVERY_SECONDS_MAX
    assert callers.wait_for_success(promoted, count=3 * callers.COUNT) < bound
    answers = at_once(MANY, read)
    assert all(status == 200 and seconds < RECOVERY_SECONDS_MAX for status, seconds in answers), answers
    callers.end()
    # Whoever connects anew need not wait for it any more.
    server.kill()
    assert {each.reply.status for each in callers.refused_since(gone)} <= {409, 503}
    assert_whole(node, callers.acknowledged())
    assert len(callers.acknowledged()) > 5


def test_a_commit_that_no_standby_confirmed_is_not_acknowledged(
    node: Office, server: DatabaseServer, standby: DatabaseServer
) -> None:
    assert node.enter("备用在有限公司").status == 201
    standby.stop()
    # The server itself gives up waiting for the standby when it is told to, and calls that a mere warning.
    server.cancel_in_background("SyncRep")
    unconfirmed = node.enter("备用不在有限公司")
    assert unconfirmed.status == 503, unconfirmed
    assert unconfirmed.json["type"].endswith("uncertain"), unconfirmed
    standby.start()
    assert node.enter("备用回来有限公司").status == 201
    assert {each["name"] for each in node.customers()} >= {"备用在有限公司", "备用回来有限公司"}


def test_a_standby_alone_is_refused_in_words(server: DatabaseServer, standby: DatabaseServer, tmp_path: Path) -> None:
    assert_refused(standby.address("trial"), tmp_path, REFUSED, "备用服务器", "standby")

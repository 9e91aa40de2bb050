"""The product on a database server that goes away, comes back, falls silent or is slow."""

import random
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from callers import Callers
from database_server import DatabaseServer
from importing import WORKING, Import
from office import Office, customer
from reopening import assert_sound, assert_unreadable, assert_whole
from wire import Wire

# The promise: it goes on by itself so soon after the server answers again.
RECOVERY_SECONDS_MAX = 5
# While nobody answers on the other side, people are told so at once.
REFUSAL_SECONDS_MAX = 2
# How long a server may say nothing before those who wait for it are told so.
SILENCE_SECONDS_MAX = 12
# No request takes longer, whatever its database does.
REQUEST_SECONDS_MAX = 25
MANY = 16
# In the middle of whatever is under way, as often as not.
SECONDS_BEFORE = (0.3, 1.0)
TITLES = {"zh": ("暂时无法连接数据库", "数据库恢复后系统会自动继续"), "en": ("The database cannot be reached", "try again")}


def let_them_work(callers: Callers, dice: random.Random) -> None:
    callers.wait_for_success(0)
    # A random moment is the point: no event to wait for.
    time.sleep(dice.uniform(*SECONDS_BEFORE))


def assert_told_clearly(office: Office, seconds_max: float = REFUSAL_SECONDS_MAX) -> None:
    """Programs and people are told why, in their language, when to come back, and at once; the pulse still beats."""
    for tongue, sentences in TITLES.items():
        asked: list[Callable[[], object]] = [
            lambda: office.ask("POST", "/customers", customer("无"), Accept_Language=tongue),
            lambda: office.ask("GET", "/customers?limit=20", Accept_Language=tongue),
            lambda: office.page("/customers", tongue),
        ]
        for ask in asked:
            began = time.monotonic()
            reply = ask()
            assert time.monotonic() - began < seconds_max
            assert reply.status == 503, reply
            assert 1 <= int(reply.headers["Retry-After"]) <= 30
            text = reply.text if hasattr(reply, "text") else reply.json["title"] + reply.json["detail"]
            for sentence in sentences:
                assert sentence in text, text
    assert office.ask("GET", "/customers").headers["Content-Type"].startswith("application/problem+json")
    assert office.page("/readyz").status == 503
    assert_pulse(office)


def assert_outage_over(office: Office, count: int) -> None:
    """The log tells of each outage when it begins and when it is over, however many were refused."""
    end = time.monotonic() + RECOVERY_SECONDS_MAX
    while office.kedang.log().count("outage=unreachable requests.refused") < 2 * count:
        assert time.monotonic() < end, office.kedang.complaints()
        time.sleep(0.05)
    lines = [line for line in office.kedang.log().splitlines() if "outage=unreachable" in line]
    assert [("Outage over" in line) for line in lines] == [False, True] * count, lines


def assert_pulse(office: Office) -> None:
    began = time.monotonic()
    assert office.page("/healthz").status == 200
    assert time.monotonic() - began < 1


def at_once(count: int, ask: Callable[[], object]) -> list[tuple[int, float]]:
    """The status and the seconds of so many requests that are made together."""
    def timed(_: int) -> tuple[int, float]:
        began = time.monotonic()
        return ask().status, time.monotonic() - began

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(timed, range(count)))


@pytest.mark.parametrize("ended", ["stopped", "killed"])
def test_a_server_that_is_gone_and_comes_back_costs_nothing_that_was_acknowledged(
    node: Office, server: DatabaseServer, dice: random.Random, ended: str
) -> None:
    callers = Callers([node], dice, "走")
    for trial in range(2):
        let_them_work(callers, dice)
        began = time.monotonic()
        (server.stop if ended == "stopped" else server.kill)()
        callers.wait_for_refusal(began)
        assert_told_clearly(node)
        server.start()
        back = time.monotonic()
        assert callers.wait_for_success(back, count=callers.COUNT) < RECOVERY_SECONDS_MAX
        assert all(each.seconds < RECOVERY_SECONDS_MAX for each in callers.refused_since(began))
        assert {each.reply.status for each in callers.refused_since(began)} <= {409, 503}
        assert_outage_over(node, count=trial + 1)
    callers.end()
    assert_whole(node, callers.acknowledged())
    assert_unreadable(server.folder)


def test_a_partition_ends_requests_in_time_and_work_goes_on_after_it(node: Office, wire: Wire, dice: random.Random) -> None:
    callers = Callers([node], dice, "隔")
    for heals_whole in (True, False):
        let_them_work(callers, dice)
        wire.hold()
        began = time.monotonic()
        assert callers.wait_for_refusal(began - 1) < SILENCE_SECONDS_MAX + 1
        assert all(status == 503 and seconds < SILENCE_SECONDS_MAX for status, seconds in at_once(
            MANY, lambda: node.ask("GET", "/customers?limit=20")))
        assert_told_clearly(node)
        if not heals_whole:
            wire.cut()
        wire.heal()
        back = time.monotonic()
        assert callers.wait_for_success(back, count=callers.COUNT) < RECOVERY_SECONDS_MAX
        slowest = max(callers.answers, key=lambda each: each.seconds)
        assert slowest.seconds < SILENCE_SECONDS_MAX, slowest
    callers.end()
    assert_whole(node, callers.acknowledged())


def test_a_node_in_a_partition_stops_in_time(node: Office, wire: Wire) -> None:
    wire.hold()
    # Asserts that it ends in time, see Kedang.stop.
    node.kedang.stop()


@contextmanager
def another_session(server: DatabaseServer, statements: str) -> Iterator[None]:
    """Somebody else on the server who holds something until the block ends."""
    process = server.session("trial", f"BEGIN; {statements};")
    try:
        yield
    finally:
        process.kill()
        process.wait()


def test_a_slow_statement_ends_in_time_and_leaves_room_for_those_after_it(node: Office, server: DatabaseServer) -> None:
    with another_session(server, "LOCK TABLE customers IN ACCESS EXCLUSIVE MODE"):
        answers: list[tuple[int, float]] = []
        reading = threading.Thread(target=lambda: answers.extend(at_once(MANY, lambda: node.ask("GET", "/customers?limit=20"))))
        reading.start()
        assert_pulse(node)
        reading.join()
        assert all(status == 503 and seconds < REQUEST_SECONDS_MAX for status, seconds in answers), answers
        assert_pulse(node)
    answers = at_once(MANY, lambda: node.ask("GET", "/customers?limit=20"))
    assert all(status == 200 and seconds < RECOVERY_SECONDS_MAX for status, seconds in answers), answers


def test_a_write_that_waits_too_long_for_its_turn_is_refused_and_reading_goes_on(node: Office, server: DatabaseServer) -> None:
    name = "等候一号有限公司"
    turn = f"SELECT pg_advisory_xact_lock({int.from_bytes(b'kdng')}, 'public'::regnamespace::oid::int)"
    with another_session(server, turn):
        began = time.monotonic()
        writing = ThreadPoolExecutor(1).submit(node.enter, name)
        answers = at_once(MANY, lambda: node.ask("GET", "/customers?limit=20"))
        assert all(status == 200 and seconds < RECOVERY_SECONDS_MAX for status, seconds in answers), answers
        refused = writing.result()
        assert refused.status == 503 and refused.headers["Retry-After"], refused
        assert time.monotonic() - began < REQUEST_SECONDS_MAX
    assert node.enter(name).status == 201
    assert [each["name"] for each in node.customers()] == [name]


def test_a_slow_network_makes_requests_slow_and_loses_none(node: Office, wire: Wire, dice: random.Random) -> None:
    wire.slow(0.03)
    callers = Callers([node], dice, "慢")
    callers.wait_for_success(0, count=callers.COUNT)
    wire.heal()
    callers.end()
    assert all(each.reply and each.reply.status in (200, 201) and each.seconds < REQUEST_SECONDS_MAX for each in callers.answers)
    assert_whole(node, callers.acknowledged())


@pytest.mark.parametrize(
    ("work", "fault"), [
        ("rehearse", "restarted"), ("commit", "cut"), ("commit", "held"), ("commit", "restarted"), ("undo", "cut"),
    ])
def test_an_import_that_loses_its_server_goes_on_by_itself(
    node: Office, server: DatabaseServer, wire: Wire, dice: random.Random, work: str, fault: str
) -> None:
    rows = 800
    upload = Import(node, rows)
    if work == "undo":
        upload.finish("commit", "committed")
    upload.begin(work)
    upload.wait_for(lambda state: state["doneCount"] >= dice.randrange(1, rows // 2))
    match fault:
        case "cut":
            wire.cut()
        case "held":
            wire.hold()
            node.wait_for_refusal("/customers", SILENCE_SECONDS_MAX)
            wire.cut()
            wire.heal()
        case "restarted":
            server.kill()
            server.start()
    ended = upload.wait_for(lambda state: state["state"] not in WORKING)
    assert ended["state"] == {"rehearse": "rehearsed", "commit": "committed", "undo": "undone"}[work], ended
    names = [customer["name"] for customer in node.customers()]
    assert sorted(names) == (sorted(upload.names) if work == "commit" else [])
    assert_sound(node)

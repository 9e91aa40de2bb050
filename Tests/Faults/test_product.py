"""The product itself under the faults that archives are lost by."""

import random
import time

import pytest

from importing import WORKING, Import
from loop_disk import LoopDisk
from office import MARK, Clients, Office
from reopening import assert_sound, assert_whole

TRIALS = 4
# As many pages as one person may have open.
STREAMS = 5
# Long enough that something is under way wherever it is, short enough for many trials.
SECONDS_BEFORE = (0.1, 1.5)
# The promise is "without a restart"; ext4 gives room back with its next journal commit, every 5 s.
ROOM_SECONDS_MAX = 10


def let_them_work(clients: Clients, dice: random.Random) -> None:
    clients.wait_for_the_first()
    # A random moment is the point: no event to wait for.
    time.sleep(dice.uniform(*SECONDS_BEFORE))


def test_kill_9_loses_nothing_that_was_acknowledged(office: Office, dice: random.Random) -> None:
    acknowledged: dict[str, tuple[int, str]] = {}
    for trial in range(TRIALS):
        office.open()
        clients = Clients(office, dice, f"{trial}回")
        let_them_work(clients, dice)
        office.kedang.kill()
        clients.end()
        acknowledged |= clients.acknowledged()
    office.open()
    assert_whole(office, acknowledged)


def test_a_power_cut_loses_nothing_that_was_acknowledged(model: Office, disk: LoopDisk, dice: random.Random) -> None:
    acknowledged: dict[str, tuple[int, str]] = {}
    with model.copied_to(disk.root) as office:
        for trial in range(TRIALS):
            office.open()
            clients = Clients(office, dice, f"{trial}回")
            let_them_work(clients, dice)
            # A machine without power acknowledges nothing more; see trials.py.
            promised = clients.acknowledged()
            disk.cut_power()
            refused = office.enter(f"{MARK}停电后有限公司")
            assert refused.status == 503, refused
            assert refused.json["type"].endswith("stopped") and refused.json["detail"], refused
            office.kedang.kill()
            clients.end()
            acknowledged |= promised
            disk.restart()
        office.open()
        assert_whole(office, acknowledged)


def test_a_full_disk_refuses_changes_in_words_and_takes_them_again_once_there_is_room(
    model: Office, disk: LoopDisk, dice: random.Random
) -> None:
    with model.copied_to(disk.root) as office:
        office.open()
        clients = Clients(office, dice, "满")
        clients.wait_for_the_first()
        filler = disk.fill()
        refusal = clients.first_refusal()
        assert refusal.status == 507, refusal
        assert refusal.json["type"].endswith("disk-full") and refusal.json["detail"], refusal
        clients.end()
        acknowledged = clients.acknowledged()
        office.sign_in()
        for number in dice.choices(list(acknowledged), k=5):
            assert office.ask("GET", f"/customers/{number}").status == 200
        refused = f"{MARK}仍然满有限公司"
        assert office.enter(refused).status == 507
        filler.unlink()
        taken_again = enter_until_taken(office, f"{MARK}腾出空间有限公司")
        assert_whole(office, acknowledged | taken_again)
        assert refused not in [customer["name"] for customer in office.customers()]


def enter_until_taken(office: Office, name: str) -> dict[str, tuple[int, str]]:
    """The disk announces nothing when it has freed a file, so somebody tries until it has."""
    end = time.monotonic() + ROOM_SECONDS_MAX
    while (made := office.enter(name)).status != 201:
        assert made.status == 507, made
        assert time.monotonic() < end, f"no change is taken {ROOM_SECONDS_MAX} s after there is room"
        time.sleep(0.1)
    return {made.json["number"]: (1, name)}


@pytest.mark.parametrize("work", ["commit", "undo"])
def test_an_import_killed_in_the_middle_goes_on_without_doubling_or_losing_a_row(
    office: Office, dice: random.Random, work: str
) -> None:
    rows = 3_000
    office.open()
    upload = Import(office, rows)
    if work == "undo":
        upload.finish("commit", "committed")
    upload.begin(work)
    upload.wait_for(lambda state: state["doneCount"] >= dice.randrange(1, rows // 2))
    office.kedang.kill()
    office.open()
    ended = upload.wait_for(lambda state: state["state"] not in WORKING)
    assert ended["state"] == {"commit": "committed", "undo": "undone"}[work], ended
    names = [customer["name"] for customer in office.customers()]
    assert sorted(names) == (sorted(upload.names) if work == "commit" else [])
    assert_sound(office)


def test_sigterm_ends_the_server_in_time_under_load_and_with_streams_open(office: Office, dice: random.Random) -> None:
    office.open()
    clients = Clients(office, dice, "停")
    streams = [office.stream() for _ in range(STREAMS)]
    clients.wait_for_the_first()
    # Asserts that it ends in time, see Kedang.stop.
    status = office.kedang.stop()
    clients.end()
    assert status == 0
    for stream in streams:
        stream.close()
    office.open()
    assert_whole(office, clients.acknowledged())

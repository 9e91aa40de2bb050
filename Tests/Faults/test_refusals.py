"""A database that cannot be used: the program says why in both languages, ends with the code for it, and leaves nothing half-done."""

import json
import random
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from database_server import USER, DatabaseServer
from kedang import Kedang
from loop_disk import LoopDisk, NoLoopDisk
from office import MARK, Clients, Office
from old_server import OldServer
from reopening import assert_sound
from wire import Wire

PASSWORD = "never-to-be-seen"
REFUSED, NEWER, DAMAGED = 1, 4, 6
# The program promises to connect, or to say that it cannot, in so many seconds.
ANSWER_SECONDS_MAX = 15
ROOM_SECONDS_MAX = 10
# Looks that the pages which are there already have room for, and more.
LOOKS_MAX = 2_000


def assert_refused(
    address: str, folder: Path, status: int, *words: str, keeps_key: bool = False
) -> None:
    """Neither of the commands that would make an archive starts, and no key is made that would belong to nothing.

    A key that was made for an archive that could not be made is kept (`keeps_key`): to throw a key away is never right.
    """
    for command in ("serve", "init"):
        assert_explained(Kedang(folder, database=address).begin(command), status, *words)
        assert keeps_key or not (folder / "data.key").exists()
        assert not (folder / "data.heads").exists()


def assert_explained(begun: "subprocess.Popen[str]", status: int, *words: str) -> None:
    """A command ends in time with the exit code, a sentence in both languages, and no password in either."""
    said, complained = begun.communicate(timeout=ANSWER_SECONDS_MAX)
    assert begun.returncode == status, (begun.returncode, said, complained)
    error = json.loads(said)["error"]
    assert error["status"] == status
    for word in words:
        assert word in error["zh"] + error["en"], error
    assert error["zh"] != error["en"]
    assert PASSWORD not in said + complained


def test_a_server_that_does_not_answer_or_does_not_let_us_in(server: DatabaseServer, wire: Wire, tmp_path: Path) -> None:
    wire.hold()
    silent = Kedang(tmp_path, database=f"postgres://{USER}@127.0.0.1:{wire.port}/trial").begin("doctor")
    server.sql("CREATE ROLE guarded LOGIN PASSWORD 'another'")
    here = f"127.0.0.1:{server.port}"
    try:
        assert_refused(f"postgres://guarded:{PASSWORD}@{here}/trial", tmp_path, REFUSED, "PGPASSFILE", "密码", "password")
        assert_refused(f"postgres://{USER}@{here}/nothing", tmp_path, REFUSED, "createdb")
    finally:
        server.sql("DROP ROLE guarded")
    server.stop()
    assert_refused(f"postgres://{USER}@{here}/trial", tmp_path, REFUSED, "没有应答", "No database server answers")
    assert_explained(silent, REFUSED, "没有应答", "No database server answers")


@pytest.mark.parametrize("version", ["14.12", "9.6.24"])
def test_a_server_that_is_too_old(tmp_path: Path, version: str) -> None:
    with OldServer(version) as old:
        assert_refused(f"postgres://{USER}@127.0.0.1:{old.port}/trial", tmp_path, REFUSED, "太旧", "15 or newer")


def test_a_database_that_is_not_ours_stays_as_it_is(server: DatabaseServer, tmp_path: Path) -> None:
    server.sql("CREATE DATABASE foreign_one")
    server.sql("CREATE TABLE invoices (id INTEGER); INSERT INTO invoices VALUES (7)", "foreign_one")
    assert_refused(server.address("foreign_one"), tmp_path, DAMAGED, "不是客档的", "not Kedang's")
    tables = server.sql("SELECT string_agg(relname, ',') FROM pg_class WHERE relnamespace = 'public'::regnamespace", "foreign_one")
    assert tables == "invoices" and server.sql("SELECT id FROM invoices", "foreign_one") == "7"
    server.sql("DROP DATABASE foreign_one")


def test_a_database_of_a_newer_version_stays_as_it_is(server: DatabaseServer, tmp_path: Path) -> None:
    server.sql("INSERT INTO schema_migrations VALUES ('9999-tomorrow', 1)", "trial")
    before = _schema(server)
    assert_refused(server.address("trial"), tmp_path, NEWER, "9999-tomorrow", "升级", "upgrade")
    assert _schema(server) == before


def _schema(server: DatabaseServer) -> list[str]:
    dump = server.run("pg_dump", "--schema-only", "-d", server.address("trial"))
    # Newer ones begin and end with a word of their own.
    return [line for line in dump.splitlines() if not line.startswith(("\\restrict", "\\unrestrict"))]


def test_a_user_who_may_not_make_tables(server: DatabaseServer, tmp_path: Path) -> None:
    server.sql("CREATE DATABASE closed")
    server.sql("CREATE ROLE visitor LOGIN")
    address = f"postgres://visitor@127.0.0.1:{server.port}/closed"
    try:
        assert_refused(address, tmp_path, REFUSED, "CREATE", "建表", keeps_key=True)
        assert server.sql("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace", "closed") == "0"
        # Once it may, the same command makes the archive.
        server.sql("GRANT CREATE ON SCHEMA public TO visitor", "closed")
        Kedang(tmp_path, database=address).command("init")
    finally:
        server.sql("DROP DATABASE closed WITH (FORCE)")
        server.sql("DROP ROLE visitor")


def test_who_starts_while_another_node_upgrades_waits_for_it(server: DatabaseServer, tmp_path: Path) -> None:
    server.sql("CREATE DATABASE fresh")
    held = server.session("fresh", f"BEGIN; SELECT pg_advisory_xact_lock({int.from_bytes(b'kdng')}, 'public'::regnamespace::oid::int);")
    try:
        kedang = Kedang(tmp_path, database=server.address("fresh"))
        began = kedang.begin("init")
        # Longer than a write waits for another.
        server.wait_until("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'advisory' AND now() - query_start > '11 s'", "1")
    finally:
        held.kill()
        held.wait()
    words, complaints = began.communicate(timeout=ANSWER_SECONDS_MAX)
    assert began.returncode == 0, (words, complaints)
    server.sql("DROP DATABASE fresh WITH (FORCE)")


@pytest.fixture
def disk(server: DatabaseServer) -> Iterator[LoopDisk]:
    """A disk of its own that the server may use; the test is skipped where the machine does not allow one."""
    try:
        with LoopDisk(server.folder) as disk:
            yield disk
    except NoLoopDisk as reason:
        pytest.skip(f"no loop mounts here · 本机不能循环挂载: {reason}")


@pytest.fixture
def narrow(server: DatabaseServer, disk: LoopDisk) -> Iterator[str]:
    """The address of the office's database, on a disk that can be filled."""
    folder = disk.root / "tables"
    folder.mkdir()
    shutil.chown(folder, "nobody")
    server.sql(f"CREATE TABLESPACE narrow LOCATION '{folder}'")
    server.sql("CREATE DATABASE narrow TEMPLATE model TABLESPACE narrow")
    yield server.address("narrow")
    server.sql("DROP DATABASE narrow WITH (FORCE)")
    server.sql("DROP TABLESPACE narrow")


def test_a_full_disk_of_the_server_refuses_changes_in_words_and_takes_them_again(
    narrow: str, served_model: Office, disk: LoopDisk, tmp_path: Path, dice: random.Random
) -> None:
    (tmp_path / "node").mkdir()
    with served_model.copied_to(tmp_path / "node", narrow) as office:
        office.open()
        clients = Clients(office, dice, "满")
        clients.wait_for_the_first()
        filler = disk.fill()
        refusal = clients.first_refusal()
        assert refusal.status == 507 and refusal.json["type"].endswith("disk-full") and refusal.json["detail"], refusal
        clients.end()
        acknowledged = clients.acknowledged()
        assert {each["number"] for each in office.customers()} >= set(acknowledged)
        number = next(iter(acknowledged))
        assert_nobody_looks_unrecorded(office, number)
        filler.unlink()
        end = time.monotonic() + ROOM_SECONDS_MAX
        while (made := office.enter(f"{MARK}腾出空间有限公司")).status != 201:
            assert made.status == 507 and time.monotonic() < end, made
            time.sleep(0.1)
        assert office.ask("GET", f"/customers/{number}").status == 200
        numbers = [each["number"] for each in office.customers()]
        assert len(numbers) == len(set(numbers)) and set(numbers) >= set(acknowledged) | {made.json["number"]}
        assert_sound(office)


def assert_nobody_looks_unrecorded(office: Office, number: str) -> None:
    """Looks are recorded as long as the tables' last pages have room, then refused in words: on a page, over the API, in both languages."""
    for _ in range(LOOKS_MAX):
        looked = office.ask("GET", f"/customers/{number}")
        if looked.status != 200:
            break
    assert looked.status == 507 and looked.json["type"].endswith("disk-full") and looked.json["detail"], looked
    for tongue, words in (("zh", "磁盘已满"), ("en", "The disk is full")):
        page = office.page(f"/customers/{number}", tongue)
        assert page.status == 507 and words in page.text, page

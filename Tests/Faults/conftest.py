"""The seed of everything random in the faults, and one office made once and copied to wherever it is to fail."""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from database_server import DatabaseServer
from loop_disk import LoopDisk, NoLoopDisk
from office import Office
from wire import Wire

SEED = int(os.environ.get("KEDANG_FAULTS_SEED", random.SystemRandom().randrange(1_000_000)))


def pytest_report_header() -> str:
    return f"faults: KEDANG_FAULTS_SEED={SEED}"


@pytest.fixture
def dice(request: pytest.FixtureRequest) -> random.Random:
    return random.Random(f"{SEED} {request.node.name}")


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An office with accounts and no customers, stopped."""
    return Office.founded(tmp_path_factory.mktemp("model"))


@pytest.fixture
def office(model: Office, tmp_path: Path) -> Iterator[Office]:
    with model.copied_to(tmp_path) as office:
        yield office


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[LoopDisk]:
    """A disk of its own, unmounted afterwards; the test is skipped where the machine does not allow one."""
    try:
        with LoopDisk(tmp_path) as disk:
            yield disk
    except NoLoopDisk as reason:
        pytest.skip(f"no loop mounts here · 本机不能循环挂载: {reason}")


@pytest.fixture(scope="session")
def lasting_server() -> Iterator[DatabaseServer]:
    server = DatabaseServer.made()
    yield server
    server.end()


@pytest.fixture(scope="session")
def served_model(lasting_server: DatabaseServer, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The same office over a database server, stopped."""
    lasting_server.sql("CREATE DATABASE model")
    return Office.founded(tmp_path_factory.mktemp("served"), lasting_server.address("model"))


@pytest.fixture
def server(lasting_server: DatabaseServer, served_model: Office) -> Iterator[DatabaseServer]:
    """The server, with a database `trial` that holds the office; runs again afterwards whatever was done to it."""
    lasting_server.sql("CREATE DATABASE trial TEMPLATE model")
    yield lasting_server
    lasting_server.kill()
    lasting_server.without_standby()
    lasting_server.start()
    lasting_server.sql("DROP DATABASE trial WITH (FORCE)")


@pytest.fixture
def wire(server: DatabaseServer) -> Iterator[Wire]:
    """The network before the server."""
    with Wire(server.port) as wire:
        yield wire


@pytest.fixture
def node(server: DatabaseServer, wire: Wire, served_model: Office, tmp_path: Path) -> Iterator[Office]:
    """One node behind the wire, open."""
    with served_model.copied_to(tmp_path, server.address("trial", wire.port)) as office:
        office.open()
        yield office

"""The seed of everything random in the faults, and one office made once and copied to wherever it is to fail."""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from loop_disk import LoopDisk, NoLoopDisk
from office import Office

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

"""The trials themselves: a writer that flushes loses nothing, and one that does not is found out."""

import sys

import pytest

from loop_disk import NoLoopDisk
from trials import kill_9, power_cut
from writer import Outcome

# A file that was never flushed may be gone altogether.
READ = "sh -c 'cat {folder}/log || true'"

# Appends numbers to a file and acknowledges each; `flush` is what it does in between.
_WRITER = """
import os, sys
log = os.open(sys.argv[1] + "/log", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
pending = b""
for number in range(10_000_000):
    line = b"%d\\n" % number
    {flush}
    sys.stdout.write("%d\\n" % number)
    sys.stdout.flush()
"""


def writer(flush: str) -> str:
    return f"{sys.executable} -c '{_WRITER.replace('{flush}', flush)}' {{folder}}"


FLUSHED = writer("os.write(log, line); os.fsync(log)")
WRITTEN = writer("os.write(log, line)")
BUFFERED = writer("pending += line; pending = pending if len(pending) < 4096 else b\"\" * os.write(log, pending)")


def after_a_power_cut(write: str) -> Outcome:
    try:
        return power_cut(write, READ)
    except NoLoopDisk as reason:
        pytest.skip(f"no loop mounts here · 本机不能循环挂载: {reason}")


def test_a_writer_that_flushes_loses_nothing_in_a_power_cut() -> None:
    outcome = after_a_power_cut(FLUSHED)
    assert outcome.acknowledged and not outcome.lost, outcome


def test_a_writer_that_does_not_flush_is_found_out_by_a_power_cut() -> None:
    assert after_a_power_cut(WRITTEN).lost


def test_a_writer_that_hands_its_writes_to_the_kernel_survives_kill_9() -> None:
    outcome = kill_9(WRITTEN, READ)
    assert outcome.acknowledged and not outcome.lost, outcome


def test_a_writer_that_keeps_writes_to_itself_is_found_out_by_kill_9() -> None:
    assert kill_9(BUFFERED, READ).lost

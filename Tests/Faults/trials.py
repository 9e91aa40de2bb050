"""The two ways to end a writer in the middle of its work."""

import random
import tempfile
import time
from pathlib import Path

from loop_disk import LoopDisk
from writer import Outcome, Writer, found_by

# Long enough that some writes are under way, short enough for many trials.
SECONDS_BEFORE = (0.2, 1.2)


def power_cut(write: str, read: str) -> Outcome:
    """Cuts the power of the disk that `write` writes to, restarts, and asks `read` what is there."""
    with tempfile.TemporaryDirectory() as scratch, LoopDisk(Path(scratch)) as disk:
        writer = Writer(write, disk.root)
        try:
            _let_it_work(writer)
            # A machine without power acknowledges nothing more. (And where the cut meets a flush half-way, Linux
            # can report that flush as done: an aborted commit looks like a finished one to whoever asks late.)
            acknowledged = writer.acknowledged_so_far()
            disk.cut_power()
        finally:
            writer.kill()
        disk.restart()
        return Outcome(acknowledged, found_by(read, disk.root))


def kill_9(write: str, read: str) -> Outcome:
    """Kills `write` in the middle of its work and asks `read` what is there."""
    with tempfile.TemporaryDirectory() as scratch:
        writer = Writer(write, Path(scratch))
        try:
            _let_it_work(writer)
        finally:
            acknowledged = writer.acknowledged()
        return Outcome(acknowledged, found_by(read, Path(scratch)))


def _let_it_work(writer: Writer) -> None:
    writer.wait_for_the_first_write()
    # A random moment is the point: no event to wait for.
    time.sleep(random.uniform(*SECONDS_BEFORE))

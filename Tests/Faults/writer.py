"""A program that writes and says after each write that it is safe; and the count of what it lost."""

import os
import shlex
import signal
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path

END_SECONDS_MAX = 5
READ_SECONDS_MAX = 60
START_SECONDS_MAX = 20


@dataclass(frozen=True)
class Outcome:
    """What was promised and what was found."""

    acknowledged: frozenset[str]
    found: frozenset[str]

    @property
    def lost(self) -> frozenset[str]:
        return self.acknowledged - self.found

    def __str__(self) -> str:
        return f"{len(self.acknowledged)} acknowledged, {len(self.lost)} lost"


class Writer:
    """Runs a command whose every line of output acknowledges one write, by a name or number of its own.

    `{folder}` in the command stands for the folder to write into.
    """

    def __init__(self, command: str, folder: Path) -> None:
        self._lines: list[str] = []
        self._has_begun = threading.Event()
        self._process = subprocess.Popen(
            with_folder(command, folder), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True, start_new_session=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def wait_for_the_first_write(self) -> None:
        if not self._has_begun.wait(START_SECONDS_MAX):
            self.kill()
            raise AssertionError("the writer acknowledged nothing")

    def acknowledged_so_far(self) -> frozenset[str]:
        return frozenset(self._lines)

    def acknowledged(self) -> frozenset[str]:
        """All that was promised; ends the writer first, so that it is complete."""
        self.kill()
        self._reader.join(END_SECONDS_MAX)
        return self.acknowledged_so_far()

    def kill(self) -> None:
        """kill -9, to the writer and everything it started."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def _read(self) -> None:
        for line in self._process.stdout or []:
            # A line cut in the middle promises nothing.
            if line.endswith("\n"):
                self._lines.append(line.strip())
                self._has_begun.set()


def found_by(command: str, folder: Path) -> frozenset[str]:
    """What a command finds in the folder afterwards, one name or number a line."""
    done = subprocess.run(
        with_folder(command, folder), stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=READ_SECONDS_MAX)
    assert done.returncode == 0, f"reading failed with exit {done.returncode}: {done.stderr}"
    return frozenset(line.strip() for line in done.stdout.splitlines())


def with_folder(command: str, folder: Path) -> list[str]:
    return [word.replace("{folder}", str(folder)) for word in shlex.split(command)]

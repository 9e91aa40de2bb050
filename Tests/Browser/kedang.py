"""The program under test: its command line and its life as a server."""

import json
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS_MAX = 20
# The program promises to stop within 5 seconds.
STOP_SECONDS_MAX = 6
COMMAND_SECONDS_MAX = 120
COMPLAINT_CHARACTERS_MAX = 4_000


class Kedang:
    """A program on a data folder of its own; served on a free port of the loopback.

    The debug build, unless the environment names another in KEDANG_BINARY. With a `database` its tables lie on a server.
    """

    def __init__(self, folder: Path, binary: Path | None = None, database: str = "") -> None:
        self.binary = binary or Path(os.environ.get("KEDANG_BINARY", ROOT / ".build" / "debug" / "kedang"))
        if not self.binary.exists():
            raise FileNotFoundError(f"{self.binary} is missing: run `make test`")
        self.folder = folder
        self.data = folder / "data"
        self.database = database
        self.address = ""
        self._process: subprocess.Popen[bytes] | None = None

    def command(self, *arguments: str, typed: str = "") -> dict:
        """Runs a subcommand with --json and gives what it says; `typed` goes to its standard input."""
        done = self.attempt(*arguments, typed=typed)
        assert done.returncode == 0, f"kedang {' '.join(arguments)}: exit {done.returncode}: {done.stderr}"
        return json.loads(done.stdout)

    def attempt(self, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        """Runs a subcommand with --json that may be refused."""
        return subprocess.run(
            [self.binary, *arguments, "--json"], input=typed, env=self._environment(), cwd=self.folder,
            capture_output=True, text=True, timeout=COMMAND_SECONDS_MAX,
        )

    def begin(self, *arguments: str) -> subprocess.Popen[str]:
        """Begins a subcommand, for the caller to wait for."""
        return subprocess.Popen(
            [self.binary, *arguments, "--json"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=self._environment(), cwd=self.folder, text=True)

    def start(self) -> None:
        """Starts the server and returns when it answers."""
        port = _free_port()
        self.address = f"http://127.0.0.1:{port}"
        with self._log("stderr").open("ab") as errors, self._log("stdout").open("ab") as words:
            self._process = subprocess.Popen(
                [self.binary, "serve", "--port", str(port)], stdin=subprocess.DEVNULL, stdout=words, stderr=errors,
                env=self._environment(), cwd=self.folder,
            )
        self._wait_until_healthy()

    def stop(self) -> int | None:
        """Asks the server to stop and gives its exit code; one that does not in time is killed and the test fails."""
        process, self._process = self._process, None
        if process is None or process.poll() is not None:
            return None
        process.send_signal(signal.SIGTERM)
        try:
            return process.wait(STOP_SECONDS_MAX)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise AssertionError(f"the server did not stop within {STOP_SECONDS_MAX} s") from None

    def kill(self) -> None:
        """kill -9: nothing is finished, nothing is closed."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def said(self) -> str:
        """What the server has printed for the person who started it."""
        return self._log("stdout").read_text(encoding="utf-8")

    def complaints(self) -> str:
        """The end of what the server wrote to its log."""
        return self.log()[-COMPLAINT_CHARACTERS_MAX:]

    def log(self) -> str:
        """What the server wrote to its log."""
        log = self._log("stderr")
        return log.read_text(encoding="utf-8") if log.exists() else ""

    def _log(self, name: str) -> Path:
        return self.folder / f"kedang.{name}"

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("KEDANG_")}
        own = {"KEDANG_DATA": str(self.data)} | ({"KEDANG_DATABASE": self.database} if self.database else {})
        return kept | own

    def _wait_until_healthy(self) -> None:
        end = time.monotonic() + START_SECONDS_MAX
        while time.monotonic() < end:
            assert self._process and self._process.poll() is None, f"the server ended: {self.complaints()}"
            if self._is_healthy():
                return
            time.sleep(0.05)
        raise AssertionError(f"no answer within {START_SECONDS_MAX} s: {self.complaints()}")

    def _is_healthy(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/healthz", timeout=1) as reply:
                return reply.status == 200
        except (urllib.error.URLError, OSError):
            return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]

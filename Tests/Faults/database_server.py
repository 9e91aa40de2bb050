"""A PostgreSQL server of its own that flushes as a real one does: stopped, killed, started again, followed by a standby."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from pathlib import Path

# After a crash a server flushes every file it has before it begins.
START_SECONDS_MAX = 90
STOP_SECONDS_MAX = 30
ROOM_BYTES_MIN = 2 << 30
USER = "kedang"
SETTINGS = {
    "fsync": "on", "max_connections": "60", "shared_buffers": "64MB", "autovacuum_naptime": "5min",
    "log_min_messages": "fatal", "wal_keep_size": "256MB", "hot_standby": "on",
}


class DatabaseServer:
    """One cluster in a folder of its own, on the loopback and on a socket there. Ended with `end`, and with this process."""

    def __init__(self) -> None:
        # A Unix socket's path has 107 bytes at most, whatever TMPDIR says; and the server's user must get in.
        self.folder = Path(tempfile.mkdtemp(prefix="kedang-db.", dir=_roomy_place()))
        if os.geteuid() == 0:
            shutil.chown(self.folder, "nobody")
        self.data = self.folder / "data"
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @staticmethod
    def made() -> "DatabaseServer":
        """A new cluster, running."""
        server = DatabaseServer()
        server.run("initdb", "-D", server.data, "-U", USER, "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        access = server.data / "pg_hba.conf"
        # Whoever is called `guarded` needs a password, so that a wrong one can be tried.
        access.write_text("host all guarded 127.0.0.1/32 scram-sha-256\n" + access.read_text())
        server.start()
        return server

    def standby(self, name: str) -> "DatabaseServer":
        """A server that follows this one, running; this one waits for it before it acknowledges what is flushed."""
        follower = DatabaseServer()
        follower.run(
            "pg_basebackup", "-D", follower.data, "-d", f"{self.address('postgres')}?application_name={name}",
            "--write-recovery-conf", "--checkpoint=fast", "--no-sync")
        follower.start()
        self.sql(f"ALTER SYSTEM SET synchronous_standby_names = '{name}'")
        self.sql("SELECT pg_reload_conf()")
        self.wait_until("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'", "1")
        return follower

    def without_standby(self) -> None:
        """Goes on alone; to be called before it is started again."""
        (self.data / "postgresql.auto.conf").write_text("")

    def promote(self) -> None:
        self.sql("SELECT pg_promote()")
        # Its own standby is gone.
        self.sql("ALTER SYSTEM RESET ALL")
        self.sql("SELECT pg_reload_conf()")

    def address(self, database: str, port: int | None = None) -> str:
        return f"postgres://{USER}@127.0.0.1:{port or self.port}/{database}"

    def sql(self, text: str, database: str = "postgres") -> str:
        """What a statement answers, as text."""
        return self.run("psql", "-qAtX", "-h", self.folder, "-p", self.port, "-U", USER, "-d", database, "-c", text).strip()

    def session(self, database: str, statements: str) -> "subprocess.Popen[str]":
        """A session that has run some statements and stands still, for the caller to end."""
        process = subprocess.Popen(
            [*as_nobody(), program("psql"), "-qAtX", "-h", self.folder, "-p", str(self.port), "-U", USER, "-d", database],
            cwd=self.folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        process.stdin.write(f"{statements}\n\\echo done\n")
        process.stdin.flush()
        while process.stdout.readline().strip() != "done":
            assert process.poll() is None, "the session ended"
        return process

    def cancel_in_background(self, wait_event: str) -> None:
        """Cancels whoever is found waiting for something, as soon as there is somebody."""
        question = f"SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity WHERE wait_event = '{wait_event}'"
        threading.Thread(target=self.wait_until, args=(question, "1"), daemon=True).start()

    def wait_until(self, question: str, answer: str) -> None:
        end = time.monotonic() + START_SECONDS_MAX
        while (found := self.sql(question)) != answer:
            assert time.monotonic() < end, f"{question}: {found}"
            time.sleep(0.05)

    def start(self) -> None:
        """Starts the server and returns once it answers."""
        settings = SETTINGS | {"port": str(self.port), "listen_addresses": "127.0.0.1", "unix_socket_directories": str(self.folder)}
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [*as_nobody(), "--pdeathsig", "KILL", program("postgres"), "-D", self.data, *options],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        end = time.monotonic() + START_SECONDS_MAX
        ready = [program("pg_isready"), "-q", "-h", str(self.folder), "-p", str(self.port), "-d", "postgres", "-U", USER]
        while subprocess.run(ready, check=False).returncode != 0:
            assert self._process.poll() is None and time.monotonic() < end, (self.folder / "log").read_text()[-2_000:]
            time.sleep(0.02)

    def stop(self) -> None:
        """Ends it as `pg_ctl stop -m fast` does: every connection is broken off."""
        process, self._process = self._process, None
        if process:
            process.send_signal(signal.SIGINT)
            process.wait(STOP_SECONDS_MAX)

    def freeze(self) -> None:
        """Its processes stand still: connections stay open, and nothing is answered."""
        for pid in self._pids():
            os.kill(pid, signal.SIGSTOP)

    def kill(self) -> None:
        """kill -9 to all of its processes at once."""
        process, self._process = self._process, None
        if process:
            pids = self._pids(process)
            for pid in pids:
                # The postmaster is the first, and may take others with it.
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            process.wait(STOP_SECONDS_MAX)
            end = time.monotonic() + STOP_SECONDS_MAX
            while any(_is_alive(pid) for pid in pids):
                assert time.monotonic() < end, "a process of the server is still there"
                time.sleep(0.01)

    def end(self) -> None:
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, name: str, *arguments: object) -> str:
        done = subprocess.run(
            [*as_nobody(), program(name), *map(str, arguments)], cwd=self.folder, capture_output=True, text=True,
            timeout=START_SECONDS_MAX)
        assert done.returncode == 0, f"{name}: {done.stderr}"
        return done.stdout

    def _pids(self, process: "subprocess.Popen[bytes] | None" = None) -> list[int]:
        parent = (process or self._process).pid
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
        return [parent, *map(int, children)]


def _roomy_place() -> Path:
    """In memory where there is room: processes are killed here and no power is cut, so a flush there promises as much."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() and shutil.disk_usage(memory).free >= ROOM_BYTES_MIN else Path("/tmp")


def program(name: str) -> str:
    """The newest one that Debian's packages brought."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: float(path.parts[4]))
    assert found, "PostgreSQL is missing: run scripts/setup test"
    return str(found[-1])


def as_nobody() -> list[str]:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return ["setpriv"]
    return ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return False

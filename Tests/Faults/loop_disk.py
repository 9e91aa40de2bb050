"""An ext4 disk in a file, whose power can be cut.

`FS_IOC_SHUTDOWN` makes ext4 stop at once without writing its journal, as a machine does that loses power: what was
not flushed is gone. (The file's own page cache survives, so a disk that lies about flushes is not imitated.)
"""

import contextlib
import fcntl
import os
import shutil
import struct
import subprocess
import time
from pathlib import Path

DISK_BYTES = 128 * 1024 * 1024
MOUNT_SECONDS_MAX = 30
# <linux/ext4.h>: _IOR('X', 125, __u32) and EXT4_GOING_FLAGS_NOLOGFLUSH.
FS_IOC_SHUTDOWN = 0x8004587D
WITHOUT_FLUSHING_THE_LOG = 2


class NoLoopDisk(Exception):
    """This machine does not allow loop mounts; says why."""


class LoopDisk:
    """Use it with `with`: mounted inside, unmounted and gone afterwards."""

    def __init__(self, folder: Path, size: int = DISK_BYTES) -> None:
        self._size = size
        self._image = folder / "disk.img"
        self.root = folder / "disk"

    def __enter__(self) -> "LoopDisk":
        if os.geteuid() != 0:
            raise NoLoopDisk("loop mounts need root · 循环挂载需要 root")
        if not shutil.which("mkfs.ext4"):
            raise NoLoopDisk("mkfs.ext4 is missing · 缺少 mkfs.ext4 (e2fsprogs)")
        self.root.mkdir()
        self._image.touch()
        os.truncate(self._image, self._size)
        try:
            _run("mkfs.ext4", "-q", "-F", str(self._image))
            self._mount()
        except subprocess.CalledProcessError as error:
            raise NoLoopDisk(error.stderr.strip()) from None
        return self

    def __exit__(self, *_: object) -> None:
        subprocess.run(["umount", "--lazy", self.root], check=False, capture_output=True)

    def fill(self) -> Path:
        """Takes all the room that is left; remove the file to give it back."""
        filler = self.root / "filler"
        handle = os.open(filler, os.O_CREAT | os.O_WRONLY)
        try:
            for size in (1 << 20, 1 << 12):
                with contextlib.suppress(OSError):
                    while True:
                        os.write(handle, b"x" * size)
        finally:
            os.close(handle)
        return filler

    def cut_power(self) -> None:
        """Nothing that was not flushed reaches the disk any more; every later write fails."""
        handle = os.open(self.root, os.O_RDONLY)
        try:
            fcntl.ioctl(handle, FS_IOC_SHUTDOWN, struct.pack("I", WITHOUT_FLUSHING_THE_LOG))
        finally:
            os.close(handle)

    def restart(self) -> None:
        """Mounts the disk as it is after the cut; ext4 replays its journal."""
        self._unmount()
        self._mount()

    def _unmount(self) -> None:
        """Killed processes hold the disk until the kernel has buried them, which nothing announces."""
        end = time.monotonic() + MOUNT_SECONDS_MAX
        while subprocess.run(["umount", self.root], check=False, capture_output=True).returncode != 0:
            assert time.monotonic() < end, "the disk stays busy: something still writes to it"
            time.sleep(0.02)

    def _mount(self) -> None:
        _run("mount", "-o", "loop", str(self._image), str(self.root))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, text=True, timeout=MOUNT_SECONDS_MAX)

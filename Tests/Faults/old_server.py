"""A stand-in for a PostgreSQL server that is too old: lets everybody in and says which version it is."""

import contextlib
import socket
import struct
import threading


class OldServer:
    """Listens on the loopback and speaks the first words of the protocol. Use it with `with`."""

    # "SSLRequest" and "GSSENCRequest": https://www.postgresql.org/docs/current/protocol-message-formats.html
    _ENCRYPTION_REQUESTS = (80877103, 80877104)

    def __init__(self, version: str) -> None:
        self._version = version
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> "OldServer":
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                caller, _ = self._listener.accept()
            except OSError:
                return
            with caller, contextlib.suppress(OSError, struct.error):
                self._greet(caller)

    def _greet(self, caller: socket.socket) -> None:
        length, kind = struct.unpack("!ii", caller.recv(8))
        while kind in self._ENCRYPTION_REQUESTS:
            caller.sendall(b"N")
            length, kind = struct.unpack("!ii", caller.recv(8))
        caller.recv(length - 8)
        caller.sendall(_message(b"R", struct.pack("!i", 0)))
        facts = {
            "server_version": self._version, "client_encoding": "UTF8", "standard_conforming_strings": "on",
            "in_hot_standby": "off", "default_transaction_read_only": "off",
        }
        for name, value in facts.items():
            caller.sendall(_message(b"S", f"{name}\0{value}\0".encode()))
        caller.sendall(_message(b"K", struct.pack("!ii", 1, 1)) + _message(b"Z", b"I"))
        while caller.recv(4096):
            pass


def _message(kind: bytes, content: bytes) -> bytes:
    return kind + struct.pack("!i", len(content) + 4) + content

"""A tiny server with pages made good and bad on purpose, to show that every check can fail."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"

GOOD_STYLE = """
:root { color-scheme: light dark }
body { margin: 0; font: 16px/1.6 sans-serif; color: #222; background: #fdfcf9 }
main { padding: 16px }
button, th { white-space: nowrap }
:focus-visible { outline: 2px solid #963 }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #1c1b19 } a { color: #9cf } }
@media print {
    html, body { color: #000; background: #fff }
    nav, button { display: none }
}
"""

GOOD_BODY = """
<nav aria-label="主导航"><a href="/good">客户</a></nav>
<main><h1>客户</h1><p>共 300 家客户，今天有三家需要回访。</p>
<form action="/good"><label>名称 <input name="name"></label> <button>查找</button></form></main>
"""


def page(body: str = GOOD_BODY, *, head: str = "", tongue: str = "zh-Hans", title: str = "客户") -> str:
    return (
        f'<!doctype html><html lang="{tongue}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">'
        f'<link rel="stylesheet" href="/good.css">{head}</head><body>{body}</body></html>'
    )


def with_content(content: str) -> str:
    """A good page with `content` at the end of its main part."""
    return page(GOOD_BODY.replace("</main>", f"{content}</main>"))


class StandIn:
    """Serves what `files` holds, by path, under a security policy like the product's."""

    def __init__(self) -> None:
        self.files: dict[str, str] = {"/good": page(), "/good.css": GOOD_STYLE}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def serve(self, content: str, path: str = "/page") -> str:
        """Puts `content` at `path` and returns its address."""
        self.files[path] = content
        return self.address + path

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        files = self.files

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                text = files.get(self.path.split("?")[0])
                body = (text or "").encode()
                self.send_response(404 if text is None else 200)
                self.send_header("Content-Type", _content_type(self.path))
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Content-Security-Policy", POLICY)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        return Handler


def _content_type(path: str) -> str:
    kinds = {".css": "text/css", ".js": "text/javascript"}
    return next((kind for end, kind in kinds.items() if path.endswith(end)), "text/html; charset=utf-8")

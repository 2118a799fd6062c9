"""The files of the page: kept in memory, compressed once, asked for anew each time but sent only when they changed."""

import gzip
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

PAGE = Path(__file__).parent / "page"
MEDIA_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2"}
# Loaded by the sheet of paper, and by other people's sites; not by the page.
PAPER, EMBED = "paper.js", "embed.js"
# A woff2 font is compressed already, and what is shorter gains nothing.
COMPRESSED, LEAST = {"text/css", "text/javascript", "image/svg+xml", "text/html"}, 500


@dataclass(frozen=True)
class Body:
    """What a route answers, with its tag and its compressed form."""

    content: bytes
    media_type: str

    @cached_property
    def tag(self) -> str:
        """The entity tag."""
        return f'"{hashlib.sha256(self.content).hexdigest()[:32]}"'

    @cached_property
    def compressed(self) -> bytes | None:
        """The same in gzip; None where that gains nothing."""
        if self.media_type not in COMPRESSED or len(self.content) < LEAST:
            return None
        return gzip.compress(self.content, 6, mtime=0)

    def answer(self, request: Request, **headers: str) -> Response:
        """Return the body, compressed for whoever takes that."""
        headers = {"vary": "accept-encoding", **headers}
        if self.compressed is not None and "gzip" in request.headers.get("accept-encoding", ""):
            headers["content-encoding"] = "gzip"
            return Response(self.compressed, media_type=self.media_type, headers=headers)
        return Response(self.content, media_type=self.media_type, headers=headers)


def inline_style() -> str:
    """Return the style sheet as it stands in the page itself, so that the first paint waits for no second answer."""
    style = re.sub(r"/\*.*?\*/", "", (PAGE / "page.css").read_text("utf-8"), flags=re.DOTALL)
    style = re.sub(r"\s+", " ", style)
    # A property that is empty keeps its space: without one some browsers drop it.
    return re.sub(r" ?([{},>]) ?", r"\1", style).replace("; ", ";").strip()


def file_routes() -> Iterator[Route]:
    """Give a route for every file of the page."""
    for path in sorted(PAGE.iterdir()):
        if path.suffix in MEDIA_TYPES:
            yield _file(path)


def script_names() -> tuple[str, ...]:
    """Name the script files that the page loads."""
    return tuple(sorted(path.name for path in PAGE.glob("*.js") if path.name not in {PAPER, EMBED}))


def _file(path: Path) -> Route:
    body = Body(path.read_bytes(), MEDIA_TYPES[path.suffix])

    def serve(request: Request) -> Response:
        headers = {"etag": body.tag, "cache-control": "no-cache"}
        if path.name == EMBED:
            headers["cross-origin-resource-policy"] = "cross-origin"
        if body.tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return body.answer(request, **headers)

    return Route(f"/page/{path.name}", serve)

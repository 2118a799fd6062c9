"""What every answer of the server carries."""

import httpx

from bot.server import SECURITY_HEADERS

POLICY = "content-security-policy"


def assert_secured(answer: httpx.Response) -> None:
    """Check the headers; a page's policy may name the style sheet it holds, and is else the one of all answers."""
    headers = dict(answer.headers)
    style, _, policy = headers[POLICY].rpartition("default-src 'self'; ")
    headers[POLICY] = f"default-src 'self'; {policy}"
    assert not style or style.startswith("style-src 'self' 'sha256-")
    assert "unsafe" not in style
    assert SECURITY_HEADERS.items() <= headers.items()

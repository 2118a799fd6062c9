"""What WeCom's customer service takes as a message, and how it refuses."""

from typing import Any


class RefusedError(Exception):
    """The platform refuses a call."""

    def __init__(self, code: int) -> None:
        super().__init__(str(code))
        self.code = code


def check(body: dict[str, Any], media: dict[str, bytes]) -> dict[str, Any]:
    """Return a message that is within the limits. Raises RefusedError."""
    kind = body["msgtype"]
    if kind == "text":
        _at_most(body["text"]["content"], 2048)
    elif kind == "image":
        if body["image"]["media_id"] not in media:
            raise RefusedError(40007)
    elif kind == "msgmenu":
        _check_menu(body["msgmenu"])
    else:
        raise RefusedError(40008)
    return body


def _check_menu(menu: dict[str, Any]) -> None:
    if "head_content" in menu:
        _at_most(menu["head_content"], 1024)
    if "tail_content" in menu:
        _at_most(menu["tail_content"], 1024)
    if not 0 < len(menu["list"]) <= 10:
        raise RefusedError(40058)
    for line in menu["list"]:
        if line["type"] != "click":
            raise RefusedError(40058)
        _at_most(line["click"]["id"], 64)
        _at_most(line["click"]["content"], 128)


def _at_most(text: str, size: int) -> None:
    if not 0 < len(text.encode()) <= size:
        raise RefusedError(40058)

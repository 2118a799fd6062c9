"""What an editor most likely meant where a YAML file is not read as it looks."""

from collections.abc import Iterator

import yaml

from language import lazy

_WIDE_COLON = lazy.compile(r"^\s*(?:- )?([a-z_]+)：")
_CHINESE = lazy.compile(r"[\u4e00-\u9fff]")


def wide_colon(text: str, line: int) -> tuple[int, str] | None:
    """Return where near `line` (from 1) a key stands with a full-width colon, and what to do; None when nowhere."""
    lines = text.splitlines()
    for number in range(line, max(line - 3, 0), -1):
        match = _WIDE_COLON.match(lines[number - 1]) if number <= len(lines) else None
        if match:
            return (
                number,
                f"has a full-width colon after '{match[1]}': write '{match[1]}: ' with a plain one and a space",
            )
    return None


def cut_texts(text: str) -> Iterator[int]:
    """Yield the line (from 1) of each Chinese text that ends before ` #`, since YAML takes the rest for a remark."""
    lines = text.splitlines()
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        if isinstance(event, yaml.ScalarEvent) and not event.style and _CHINESE.search(event.value):
            mark = event.end_mark
            if mark is None:
                continue
            rest = lines[mark.line][mark.column :] if mark.line < len(lines) else ""
            if rest.lstrip().startswith("#"):
                yield mark.line + 1

"""What was typed or pasted in rows: lines that tell of one person each, and a table under a line of headings.

A line break counts for no more than a space elsewhere; between people it ends a sentence. Under headings each cell is
told with the heading of its column (「沪社保 16年」).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flows.understanding.people.rows.listed_people import lists_people
from flows.understanding.people.rows.numbered import lists_by_number
from language import lazy
from language.spelling import plain

_SEPARATORS = tuple(map(re.compile, (r"\t", r"[|｜]", r" {2,}|\u3000", r"[,，、/]", r"\s")))
_NAME = lazy.compile(r"姓名|名字|员工|人员|同事|称呼")
_TOPIC = lazy.compile(r"年龄|岁数|年纪|周岁|出生|生日|学历|学位|文凭|社保|缴费|参保|基数|职称|技能|证书|配偶|户口")
# What a bare number counts under a heading.
_UNITS = (
    (lazy.compile("基数"), "倍"),
    (lazy.compile("社保|缴费|参保"), "年"),
    (lazy.compile("年龄|岁数|年纪|周岁"), "岁"),
)
_MONTHS = lazy.compile("月")
_BARE = lazy.compile(r"\d{1,3}(?:\.\d+)?")
_EMPTY = lazy.compile(r"[-—–/\\\s]*")
# A line that is empty, or that only rules the table.
_RULED = lazy.compile(r"[-—:=+|｜\s]*")
_NONE = lazy.compile(r"无|没有?|否|×")
_UNIT_TOLD = lazy.compile(r"[(（].{0,6}[)）]")
MOST_ROWS = 100
ENOUGH = 2


@dataclass(frozen=True, slots=True)
class _Headings:
    """The headings of a table, and what is between its cells."""

    names: tuple[str, ...]
    separator: re.Pattern[str]

    def told(self, line: str) -> str | None:
        """Return what a line tells under these headings; None where it is no row of the table."""
        cells = [cell.strip() for cell in self.separator.split(line.strip("|｜ "))]
        names = self.names
        if len(cells) == len(names) + 1 and not any(map(_NAME.search, names)):
            names = ("姓名", *names)
        if len(cells) != len(names) or not any(map(str.strip, cells)):
            return None
        told = (_cell(name, cell) for name, cell in zip(names, cells, strict=True) if not _EMPTY.fullmatch(cell))
        return ",".join(told)


def in_sentences(text: str) -> str:
    """Return `text`, as it was typed, with a sentence for each row; the same where it has no rows.

    Args:
        text: the message; a line of it is a row, and of a table at most the first hundred lines are.

    """
    if "\n" not in text:
        return text
    lines = [line for line in text.split("\n") if not _RULED.fullmatch(line)]
    table = _of_table(lines[:MOST_ROWS])
    if table:
        return "。".join((*table, *lines[MOST_ROWS:]))
    sentences = "。".join(line.strip().rstrip("。;；,，") for line in lines)
    said = plain(sentences)
    return sentences if lists_people(said) or lists_by_number(said) else text


def _of_table(lines: Sequence[str]) -> list[str]:
    """Return what the lines tell, with the headings at their cells; [] where no line of them is one of headings."""
    for index, line in enumerate(lines[:-1]):
        headings = _headings(line)
        if headings and headings.told(lines[index + 1]):
            rows = (headings.told(row) or row for row in lines[index + 1 :])
            return [*lines[:index], *rows]
    return []


def _headings(line: str) -> _Headings | None:
    """Read a line of headings; None where two cells of it at least are not names of facts, and nothing else."""
    for separator in _SEPARATORS:
        cells = tuple(cell.strip() for cell in separator.split(line.strip("|｜ ")))
        topics = [cell for cell in cells if _TOPIC.search(cell)]
        named = [cell for cell in cells if _NAME.search(cell)]
        if len(topics) >= ENOUGH and len(topics) + len(named) >= len(cells) - 1 and not re.search(r"\d", line):
            return _Headings(cells, separator)
    return None


def _cell(heading: str, cell: str) -> str:
    if _NAME.search(heading):
        return cell
    name = _UNIT_TOLD.sub("", heading)
    if _NONE.fullmatch(cell):
        return f"没有{name}"
    if not _BARE.fullmatch(cell):
        return cell if name in cell else f"{name}{cell}"
    unit = "个月" if _MONTHS.search(heading) else next((unit for topic, unit in _UNITS if topic.search(name)), "")
    return f"{name}{cell}{unit}"

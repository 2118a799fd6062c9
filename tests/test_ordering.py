"""The order in which workers begin, and what is kept of what content means."""

import itertools
from pathlib import Path
from typing import Any, cast

import pytest

from tests.ordering import heavy_first
from tests.remembered_content import Remembered


class AnyTest:
    """As much of a test as its place in the order needs."""

    def __init__(self, file: str, marker: str = "") -> None:
        self.path = Path(file)
        self._marker = marker

    def get_closest_marker(self, name: str) -> str | None:
        return self._marker if name == self._marker else None


def test_heavy_files_begin_the_shares_and_no_test_is_lost() -> None:
    light = [AnyTest(f"light{number}") for number in range(10)]
    programs = [AnyTest("programs", "process") for _ in range(2)]
    pages = [AnyTest("pages", "browser") for _ in range(3)]
    items = cast("list[pytest.Item]", [*light[:4], *programs, *light[4:], *pages])
    ordered = cast("list[Any]", heavy_first(items, 2))
    assert ordered[:2] == programs
    assert ordered[7:10] == pages
    assert [each for each in ordered if each in light] == light
    assert len(ordered) == 15


def test_more_heavy_tests_than_a_share_holds_lose_none() -> None:
    items = cast("list[pytest.Item]", [*(AnyTest("pages", "browser") for _ in range(9)), AnyTest("light")])
    assert sorted(map(id, heavy_first(items, 4))) == sorted(map(id, items))


def test_what_was_worked_out_for_the_very_same_is_not_worked_out_again() -> None:
    numbers = itertools.count(1)
    remembered = Remembered(lambda _: next(numbers), None, 2)
    document, other = {"a": 1}, {"a": 1}
    assert [remembered({"x": document}), remembered({"x": document}), remembered({"x": other})] == [1, 1, 2]
    assert [remembered({"x": document}), remembered({"y": document}), remembered({"x": other})] == [1, 3, 4]


def test_a_fault_is_raised_each_time_anew() -> None:
    def refuse(_: object) -> None:
        raise ValueError("no")

    remembered = Remembered(refuse, None, 2)
    for _ in range(2):
        with pytest.raises(ValueError, match="no"):
            remembered("x")

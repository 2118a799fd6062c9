"""Expressions that are compiled when they are first used."""

import re

import pytest

from language import lazy


def test_it_behaves_as_the_compiled_pattern() -> None:
    days = lazy.compile(r"(?P<day>\d+)日", re.ASCII)

    assert [each["day"] for each in days.finditer("3日到15日")] == ["3", "15"]
    assert days.sub("天", "3日") == "天"
    assert days.fullmatch("三日") is None
    assert (days.pattern, days.groupindex["day"]) == (r"(?P<day>\d+)日", 1)


def test_nothing_is_compiled_before_its_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def noting(pattern: str, flags: int) -> re.Pattern[str]:
        compiled.append(pattern)
        return re.compile(pattern, flags)

    monkeypatch.setattr(lazy.Expression, "compile_now", None)
    lazy.compile_by(noting)
    years = lazy.compile("年")

    assert compiled == []
    assert years.search("三年")
    assert years.match("年")
    assert compiled == ["年"]


def test_a_pattern_that_is_none_is_said_at_its_first_use() -> None:
    broken = lazy.compile("(年")
    with pytest.raises(re.error):
        broken.search("年")


def test_what_no_pattern_has_is_an_error() -> None:
    with pytest.raises(AttributeError):
        lazy.compile("年").seek  # type: ignore[attr-defined]  # noqa: B018 (asked for on purpose)

"""Expressions that are kept compiled between runs."""

import re
from marshal import dumps
from pathlib import Path

import pytest

from bot.kept_expressions import KeptExpressions

PATTERN = r"(?P<years>\d+)年(?:(?P<months>\d+)个?月)?(?<!闰月)"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "expressions"


def kept(path: Path, *patterns: str, flags: int = 0) -> bytes:
    """Keep `patterns` at `path`, and return what the file holds then."""
    expressions = KeptExpressions(path)
    for pattern in patterns:
        expressions.expression(pattern, flags)
    expressions.write()
    return path.read_bytes()


def test_an_expression_is_what_python_makes_of_it(path: Path) -> None:
    found = KeptExpressions(path).expression(PATTERN, re.ASCII | re.IGNORECASE)

    assert found == re.compile(PATTERN, re.ASCII | re.IGNORECASE)
    assert found.groupindex == {"years": 1, "months": 2}


def test_a_later_run_brings_it_back_without_compiling(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(path, PATTERN)
    # None of these can be called.
    monkeypatch.setattr("bot.kept_expressions._packed", None)
    monkeypatch.setattr(re, "compile", None)

    found = KeptExpressions(path).expression(PATTERN, 0)

    match = found.fullmatch("3年5个月")
    assert match
    assert match.groupdict() == {"years": "3", "months": "5"}
    assert found.sub(r"\g<months>", "3年5月") == "5"
    assert (found.pattern, found.flags, found.groups) == (PATTERN, re.UNICODE, 2)


def test_flags_tell_expressions_apart(path: Path) -> None:
    kept(path, "a年")
    kept(path, "a年", flags=re.IGNORECASE)
    later = KeptExpressions(path)

    assert later.expression("a年", 0).match("A年") is None
    assert later.expression("a年", re.IGNORECASE).match("A年")


def test_nothing_new_is_not_written_again(path: Path) -> None:
    kept(path, PATTERN, "月")
    before = path.stat().st_mtime_ns

    kept(path, "月")

    assert path.stat().st_mtime_ns == before


def test_what_another_run_kept_stays(path: Path) -> None:
    kept(path, "年")
    kept(path, "月")
    both = kept(path, "年", "月")

    assert both == path.read_bytes()
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("damage", [b"", b"\xff" * 60, dumps(("another Python", {}))])
def test_a_file_that_cannot_be_used_is_made_anew(path: Path, damage: bytes) -> None:
    good = kept(path, PATTERN)
    path.write_bytes(damage)

    assert KeptExpressions(path).expression(PATTERN, 0) == re.compile(PATTERN)
    assert kept(path, PATTERN) == good


def test_a_damaged_expression_is_compiled_anew(path: Path) -> None:
    good = kept(path, PATTERN)
    for place in range(60, len(good), 7):
        path.write_bytes(good[:place] + bytes([good[place] ^ 0x41]) + good[place + 1 :])
        assert KeptExpressions(path).expression(PATTERN, 0) == re.compile(PATTERN)


def test_without_the_inner_parts_of_re_it_compiles_as_ever(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def other_parts(pattern: str, flags: int) -> bytes:
        raise AttributeError(pattern, flags)

    monkeypatch.setattr("bot.kept_expressions._packed", other_parts)
    expressions = KeptExpressions(path)

    assert expressions.expression("岁", 0).search("38岁")
    expressions.write()
    assert not path.exists()


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    expressions = KeptExpressions(tmp_path / "file" / "expressions")

    assert expressions.expression("岁", 0).search("38岁")
    expressions.write()


def test_expressions_of_earlier_versions_are_let_go(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = kept(path, *(f"{year}年" for year in range(2000, 2020)))
    monkeypatch.setattr("bot.kept_expressions._MOST", 20)

    assert len(kept(path, "岁")) < len(many) / 4


def test_a_pattern_that_is_none_is_said(path: Path) -> None:
    with pytest.raises(re.error):
        KeptExpressions(path).expression("(年", 0)

"""No text makes a reader think for ever: no pattern of the program repeats what can be read in several ways."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

from bot.content.content import Content
from bot.kept_expressions import KeptExpressions
from tests.patterns_read import ambiguities, patterns_of

PACKAGES = ("language", "faq", "flows", "bot")


@pytest.mark.parametrize(
    "pattern",
    [
        "(?:看|看看)*号",
        "(?:全|真|全部?)*$",
        "(?:[交缴]+|一直)*到",
        r"(?:[\u4e00-\u9fff]{2,6}[,和]+){3,20}没有",
        "(?:那|就|那就)+",
    ],
)
def test_an_ambiguous_repeat_is_seen(pattern: str) -> None:
    assert ambiguities(re.compile(pattern))


@pytest.mark.parametrize(
    "pattern",
    [
        "(?:看|一下)*号",
        "(?:真的?|全部?)*$",
        "(?:[交缴]|一直)*到",
        "(?:看|看看)*+号",
        "(?:看|看看){0,2}号",
        "(?:[甲乙]{2,6}[,]+)*没有",
    ],
)
def test_a_repeat_that_is_read_in_one_way_passes(pattern: str) -> None:
    assert ambiguities(re.compile(pattern)) == []


@pytest.fixture
def patterns(content: Content) -> set[re.Pattern[str]]:
    """All patterns of the program and of the content."""
    for name in PACKAGES:
        package = importlib.import_module(name)
        for module in pkgutil.walk_packages(package.__path__, f"{name}."):
            if "__main__" not in module.name and "migrations" not in module.name:
                importlib.import_module(module.name)
    found = patterns_of(PACKAGES, content)
    assert len(found) > 1000
    return found


@pytest.mark.no_cover
def test_every_pattern_is_read_in_one_way(patterns: set[re.Pattern[str]]) -> None:
    assert {each.pattern: found for each in patterns if (found := ambiguities(each))} == {}


@pytest.mark.no_cover
def test_every_pattern_is_brought_back_as_it_was_compiled(patterns: set[re.Pattern[str]], tmp_path: Path) -> None:
    first, later = (KeptExpressions(tmp_path / "expressions") for _ in range(2))
    for each in patterns:
        first.expression(each.pattern, each.flags)
    first.write()

    compiled = {each.pattern: re.compile(each.pattern, each.flags) for each in patterns}
    assert [text for text, each in compiled.items() if later.expression(text, each.flags) != each] == []

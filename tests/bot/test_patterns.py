"""No text makes a reader think for ever: no pattern of the program repeats what can be read in several ways."""

import importlib
import pkgutil
import re
import time
from pathlib import Path

import pytest

import faq
import flows
import language
from bot.content.content import Content
from bot.kept_expressions import KeptExpressions
from tests.patterns_read import ambiguities, patterns_of
from tests.patterns_used import uses

PACKAGES = ("language", "faq", "flows", "bot")
# One text again and again is what leads a pattern into most dead ends. Where the time grows with the square of the
# length such a text takes hundredths of a second here; with the cube, seconds.
UNITS = (
    *"我的，。1十年月个倍不没有是了就在交吗呢算到a",
    *(
        "社保",
        "我的",
        "，我",
        "9年，",
        "1倍，",
        "老公，",
        "小王",
        "大专，",
        "请问",
        "一年",
        "12",
        " ",
        "， ",
        "\n",
        "是的",
    ),
)
LENGTH, LONGEST = 400, 0.25
# Of these texts the program only tries the first so many characters, or none that are longer.
SHORTENED = {"flows.reading.manner.wishes.": 60, "flows.supposing.how_long.": 40}


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


@pytest.fixture(scope="module")
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


@pytest.mark.no_cover
def test_no_text_leads_a_pattern_into_dead_ends() -> None:
    slow = []
    for name, tried in uses((language, faq, flows)):
        length = next((most for module, most in SHORTENED.items() if name.startswith(module)), LENGTH)
        for unit in UNITS:
            begun = time.process_time()
            tried((unit * length)[:length] + "x")
            if time.process_time() - begun > LONGEST:
                slow.append((name, unit))
    assert slow == []

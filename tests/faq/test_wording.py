"""faq/wording.py: what repeats a phrasing is found by the letter, and what is said under two labels is not."""

import numpy as np
import pytest

from faq.matcher import REPEATED, Matcher
from faq.text import comparable
from faq.wording import Verbatim, Wording, put_down

SAID = (
    ("居住证丢了", 0),
    ("怎么补办居住证", 0),
    ("密码忘了怎么办", 1),
    ("户口本在哪办", 1),
    ("沪口本在哪办", 2),
    ("yi", 2),
)


@pytest.fixture(scope="module")
def wording() -> Wording:
    return put_down([comparable(text) for text, _ in SAID], np.array([label for _, label in SAID]), 4)


@pytest.mark.parametrize(
    ("asked", "label"),
    [
        ("居住证丢了", 0),
        ("居住证，丢了！", 0),
        ("居住證丟了", 0),
        ("居住正丢了", 0),
        ("juzhuzheng diule", 0),
        ("请问一下密码忘了怎么办呀", 1),
        ("你好，密码忘了怎么办？谢谢", 1),
        ("户口本在哪办", 1),
        ("沪口本在哪办呢", 2),
        ("呼口本在哪办", None),
        ("一", None),
        ("居住证丢了怎么办", None),
        ("密码", None),
    ],
)
def test_a_repeated_phrasing_names_its_label(wording: Wording, asked: str, label: int | None) -> None:
    assert Verbatim(wording).label(comparable(asked)) == label


def test_likeness_is_of_the_nearest_phrasing_in_writing_and_in_sound(wording: Wording) -> None:
    assert wording.nearest(comparable("居住证丢了"), 0) == (1, 1)
    written, spoken = wording.nearest(comparable("居住正丢了"), 0)
    assert written == pytest.approx(0.8)
    assert spoken == 1
    assert max(wording.nearest(comparable("居住证丢了"), 1)) < 0.6
    assert wording.nearest(comparable("居住证丢了"), 3) == (0, 0)


@pytest.mark.parametrize("text", ["密码忘了", "您好，请问密码忘了", "蜜码忘了", "密码忘了怎么办"])
def test_the_plainest_question_is_answered_surely(matcher: Matcher, text: str) -> None:
    match = matcher.match(text)
    assert (match.kind, match.id) == ("answer", "reset-password")
    assert match.confidence >= REPEATED
    assert all(each.confidence <= 1 - REPEATED + 1e-9 for each in match.suggestions[1:])


def test_a_repeated_outside_phrasing_is_never_answered(matcher: Matcher) -> None:
    match = matcher.match("手机密码忘了")
    assert (match.kind, match.outside) == ("fallback", "other")

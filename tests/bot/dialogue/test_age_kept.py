"""An age that is known, and numbers that are none: of a rule, of a score, the year of a paper."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

KNOWN = "51岁，大专，社保12年"


def _told(content: Content, says: str) -> dict[str, object]:
    state = held(content, KNOWN, says).session.state("estimate", "")
    assert state is not None
    return {slot: state.answers[slot] for slot in ("age", "birth_year") if slot in state.answers}


@pytest.mark.parametrize(
    "says",
    [
        "我们厂女工50就退了",
        "55岁要办退休吧",
        "60岁退休",
        "你算错了吧，我看大专给60",
        "网上说35岁以下才行",
        "毕业证书是1997年的",
        "学信网上查不到我那张文凭，1998年的",
        "驾照是1994年的",
    ],
)
def test_another_number_is_no_age(says: str, content: Content) -> None:
    assert _told(content, says) == {"age": 51}


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("我今年52", {"age": 52}),
        ("50岁", {"age": 50}),
        ("你记错了，我49", {"age": 49}),
        ("身份证上是1976年的", {"birth_year": 1976}),
        ("我是1974年的", {"birth_year": 1974}),
    ],
)
def test_the_age_itself_is_set_right(says: str, told: dict[str, object], content: Content) -> None:
    assert _told(content, says) == told


def test_what_was_added_up_wrongly_sets_nothing_else_right(content: Content) -> None:
    state = held(content, KNOWN, "你是不是算错了 是14年吧").session.state("estimate", "")
    assert state is not None
    assert state.answers["si_years"] == 12

"""All that was told is somebody else's, or one fact of it is: said behind it, or in the next message."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

TOLD = {"age": 43, "education": "college", "si_years": 7}


def _facts(content: Content, *says: str) -> dict[str, dict[str, object]]:
    session = held(content, *says).session
    states = {person: session.state("estimate", person) for person in session.people}
    return {person: dict(state.answers) for person, state in states.items() if state is not None and state.answers}


@pytest.mark.parametrize(
    ("end", "owner"),
    [
        ("不是我，是我老公的", "老公"),
        ("这是我妹的情况", "妹"),
        ("上面说的都是我爱人的，不是我的", "爱人"),
        ("以上是我表哥的资料", "表哥"),
        ("问的是我们公司的员工老陶", "老陶"),
    ],
)
def test_said_behind_it_and_later(end: str, owner: str, content: Content) -> None:
    assert _facts(content, f"43 大专 社保7年 {end}") == {owner: TOLD}
    assert _facts(content, "43 大专 社保7年", end) == {owner: TOLD}


@pytest.mark.parametrize("says", ["搞错了，刚才说的是我嫂子", "说错了 这些都是我嫂子的条件", "不是我 是替我嫂子问的"])
def test_the_writer_begins_anew_then(says: str, content: Content) -> None:
    told = _facts(content, "43 大专 社保7年", says, "我自己36，本科双证")
    assert told == {"嫂子": TOLD, "": {"age": 36, "education": "bachelor_with_degree"}}


def test_what_was_told_of_another_is_the_writers(content: Content) -> None:
    assert _facts(content, "我老公43 大专 社保7年", "不是他 上面说的是我自己的") == {"": TOLD}


@pytest.mark.parametrize("says", ["43 大专 社保7年 是我自己的情况", "43 大专 社保7年 现在这家是我老婆公司"])
def test_what_is_said_by_the_way_moves_nothing(says: str, content: Content) -> None:
    assert _facts(content, says) == {"": TOLD}


def test_one_fact_is_the_others_in_the_same_message(content: Content) -> None:
    told = _facts(content, "我媳妇37 大专 社保8年 等等 社保是我的 她没交过")
    assert told["媳妇"]["si_years"] == 0
    assert told[""] == {"si_years": 8}


def test_one_fact_is_the_others_later(content: Content) -> None:
    told = _facts(content, "我媳妇37 大专 社保8年", "哎呀社保是我的 她是3年")
    assert (told["媳妇"]["si_years"], told[""]["si_years"]) == (3, 8)

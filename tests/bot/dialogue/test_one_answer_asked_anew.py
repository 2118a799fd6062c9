"""One answer that is not to count and is to be asked again: the others stay."""

import pytest

from bot.content.content import Content
from flows.understanding.people.persons import SELF
from tests.bot.dialogue.test_cut_short import held

_FORM = ("测算", "本科没学位", "37", "1倍")


@pytest.mark.parametrize(
    ("says", "gone", "asked"),
    [
        ("社保基数那个不算，重来", "si_base", "si_base"),
        ("刚才的基数不算，重新答", "si_base", "si_base"),
        ("年龄那题不算，重新来", "age", "age"),
        ("学历填错了，重来", "education", "education"),
        ("年龄答错了，我重新说一遍", "age", "age"),
    ],
)
def test_only_what_is_named_goes(says: str, gone: str, asked: str, content: Content) -> None:
    outcome = held(content, *_FORM, says)
    state = outcome.session.state("estimate", SELF)
    assert state is not None
    left = {"education", "age", "si_base"} - {gone}
    assert {slot for slot in ("education", "age", "si_base") if slot in state.answers} == left
    assert outcome.asking == asked


def test_everything_still_goes_where_nothing_is_named(content: Content) -> None:
    state = held(content, *_FORM, "前面的都不算，重来").session.state("estimate", SELF)
    assert state is not None
    assert state.answers == {}

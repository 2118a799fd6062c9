"""What is supposed of kin of whom nothing is known is no fact of theirs, and counts for nobody else."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played

MINE = "我36，大专，社保7年"


@pytest.mark.parametrize(
    "says",
    [
        "如果我爱人是高级职称呢",
        "要是我丈夫也有中级呢",
        "假如我老婆是硕士呢",
        "万一我妈有高级技师证呢",
        "等我老婆考出中级来呢",
        "要是老公拿到本科学位，够不够",
    ],
)
def test_it_is_not_recorded(content: Content, says: str) -> None:
    session = played(content, MINE, says).session
    assert session.people == ("",)
    assert known(session) == known(played(content, MINE).session)


def test_nor_where_nothing_is_known_of_anybody(content: Content) -> None:
    assert not played(content, "如果我爱人是高级职称呢").session.forms


def test_their_facts_told_after_it_are_theirs(content: Content) -> None:
    session = played(content, MINE, "假如我老公是高级职称呢", "他38大专社保5年").session
    assert known(session, "老公") == {"age": 38, "education": "college", "si_years": 5}


def test_what_is_supposed_of_a_spouse_for_the_writer_still_counts(content: Content) -> None:
    outcome = played(content, MINE, "如果我老婆是上海户口、结婚5年呢")
    assert "20" in outcome.replies[0].text

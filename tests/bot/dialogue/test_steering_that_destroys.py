"""A bare question whether it counts stops nothing, a doubt deletes nothing, and what was said last can be unsaid."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played

TOLD = "37岁，大专，社保7年"


@pytest.mark.parametrize(
    ("told", "says", "entry"),
    [
        (f"{TOLD}，四级育婴师", "算不算", "skill-catalogue"),
        (f"{TOLD}，四级育婴师", "那到底算不算分", "skill-catalogue"),
        (f"{TOLD}，函授的", "这个能算吗", "part-time-degree"),
        ("37岁，本科双证，社保7年，专本套读", "那还算吗", "taodu-double-study"),
        ("37岁，硕士，社保7年，在澳洲读的硕士", "认不认", "overseas-degree"),
    ],
)
def test_whether_it_counts_is_about_what_is_in_question(content: Content, told: str, says: str, entry: str) -> None:
    outcome = played(content, told, says)
    assert outcome.entries == (entry,)
    assert "steer" not in outcome.did


@pytest.mark.parametrize("says", ["那分数算不算", "积分到底作数吗"])
def test_whether_the_points_count_shows_them(content: Content, says: str) -> None:
    assert "result" in played(content, TOLD, says).did


def test_what_was_told_last_is_worth_what_it_gives(content: Content) -> None:
    replies = played(content, TOLD, "老公上海户口，结婚4年", "这个算不算分").replies
    assert "16 分" in replies[0].text


@pytest.mark.parametrize("says", ["那你重新算", "你再仔细算一遍", "麻烦你重新核一下"])
def test_what_is_counted_again_is_kept(content: Content, says: str) -> None:
    outcome = played(content, TOLD, says)
    assert known(outcome.session) == known(played(content, TOLD).session)
    assert "result" in outcome.did


@pytest.mark.parametrize("says", ["重新算", "前面的都作废，重新来"])
def test_who_begins_anew_says_so(content: Content, says: str) -> None:
    assert not known(played(content, TOLD, says).session)


@pytest.mark.parametrize("says", ["刚才那句不算", "刚刚说的当我没说", "上面那条作废吧"])
def test_what_was_said_last_is_unsaid(content: Content, says: str) -> None:
    session = played(content, TOLD, "我有高级职称", says).session
    assert "title" not in known(session)
    assert known(session)["si_years"] == 7
    assert session.form is not None

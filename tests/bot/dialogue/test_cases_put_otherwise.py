"""Cases put in English, with their count behind them, or with a lesser study: none of them is ever a fact."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_set_right_in_passing import played

COLLEGE = "我37，大专，社保8年"
MASTER = "我34，硕士双证，社保3年"


@pytest.mark.parametrize(
    ("told", "said", "total"),
    [
        (COLLEGE, "what if 我读完本科拿到双证", 144),
        (COLLEGE, "suppose 社保有11年", 113),
        (COLLEGE, "if 我考出中级职称 几分", 154),
        (COLLEGE, "what if I had a master degree", 154),
        (COLLEGE, "assuming 基数2倍 36个月", 204),
        (COLLEGE, "2倍的话呢，也是36个月", 204),
        (COLLEGE, "1倍的话 交满36个月", 154),
        (COLLEGE, "老公上海户口的话呢，结婚4年", 120),
        (MASTER, "要是硕士认证不下来 按本科双证算 够吗", 129),
        (MASTER, "万一硕士没通过，只认本科有学位的呢", 129),
        (MASTER, "如果硕士核不过，只算本科呢", 99),
    ],
)
def test_a_case_is_counted_and_noted_nowhere(content: Content, told: str, said: str, total: int) -> None:
    _, before = played(content, told)
    outcome, known = played(content, told, said)
    assert known == before
    assert "what_if" in outcome.did
    assert f"→ {total}" in outcome.replies[0].text


def test_a_study_that_is_finished_in_a_case_is_its_own(content: Content) -> None:
    outcome, _ = played(content, "我37，高中，社保15年", "如果考个三级技能证呢", "要是不考证 去念个大专呢 念完了有几分")
    assert "→ 125" in outcome.replies[0].text


@pytest.mark.parametrize("said", ["那我的总分没动吧", "这样分数变成几分了", "我的total多少", "总分没变吧"])
def test_what_the_points_are_by_now_is_how_one_stands(content: Content, said: str) -> None:
    outcome, _ = played(content, COLLEGE, "如果本科双证呢", said)
    assert "104" in "".join(each.text for each in outcome.replies)


@pytest.mark.parametrize(
    ("said", "years"), [("I want to know if 我够分, 社保其实9年", 9), ("社保total是9年", 9), ("if社保算错了是9年", 8)]
)
def test_what_is_told_beside_english_words_is_told(content: Content, said: str, years: int) -> None:
    assert played(content, COLLEGE, said)[1]["si_years"] == years

"""How somebody stands, asked with the English words for points."""

import pytest

from flows.understanding.people.persons import Roster
from flows.understanding.people.served.standing_asked import only_asks_points, several_asked, standing_asked

COUPLE = Roster(keys=("", "老公"), current="")


@pytest.mark.parametrize(
    "text",
    [
        "我现在的point有多少",
        "score是多少呀",
        "一共几个points",
        "改好以后得分是多少",
        "再报一下total",
        "所以pass了吗",
        "final是几分",
    ],
)
def test_points_asked_in_words_of_both_languages(text: str) -> None:
    assert only_asks_points(text)


@pytest.mark.parametrize("text", ["社保total要几年", "pass", "score怎么算", "改完学历要几天", "材料total几份"])
def test_other_matters_are_no_question_for_points(text: str) -> None:
    assert not only_asks_points(text)


def test_points_of_somebody_who_is_named() -> None:
    assert standing_asked("老公的total是多少", COUPLE) == "老公"
    assert standing_asked("老公的total要怎么查", COUPLE) is None


@pytest.mark.parametrize("text", ["我自己的得分跟着变动吗", "那我的分会变吗", "对我自己的分有没有影响"])
def test_whether_ones_own_points_changed_asks_how_one_stands(text: str) -> None:
    assert standing_asked(text, Roster(keys=("", "老公"), current="老公")) == ""


@pytest.mark.parametrize("text", ["两个人都到标准了是不", "咱俩都够了是吧", "两个都到线了吧"])
def test_whether_all_of_them_are_there_asks_how_several_stand(text: str) -> None:
    assert several_asked(text, COUPLE)


@pytest.mark.parametrize(
    "text", ["老公是不是早就达标啦", "老公缺几分才到线", "那老公还差不差", "老公到120了没", "老公再凑几分够"]
)
def test_whether_somebody_is_there_by_now(text: str) -> None:
    assert standing_asked(text, COUPLE) == "老公"


@pytest.mark.parametrize("text", ["老公够了我就不用够了", "夫妻都要够120吗", "老公社保够不够"])
def test_what_asks_more_than_how_somebody_stands(text: str) -> None:
    assert standing_asked(text, COUPLE) is None


def test_how_many_are_enough_is_asked_of_nobody() -> None:
    assert not only_asks_points("几分才算够")
    assert only_asks_points("我还差几分才算够")


@pytest.mark.parametrize(
    "text", ["我自己现在够120了没", "本人还差几分到线", "我自己差几分才够120", "自己离标准还差多远"]
)
def test_ones_own_points_with_a_word_for_oneself(text: str) -> None:
    assert only_asks_points(text)


@pytest.mark.parametrize("text", ["自己怎么查积分", "120分自己能办吗", "本人去窗口交几份"])
def test_what_one_does_oneself_is_no_question_for_points(text: str) -> None:
    assert not only_asks_points(text)

"""A case of its own numbers while nothing is known: computed, changed, added to, and no fact noted of it."""

import pytest

from bot.content.content import Content
from bot.dialogue.outcome import Outcome
from tests.bot.dialogue.test_cut_short import held

PUT = "假如是硕士、41岁、社保6年、基数2倍，能到几分"


def first_line(outcome: Outcome) -> str:
    return outcome.replies[0].text.splitlines()[0]


def facts(outcome: Outcome) -> list[dict[str, object]]:
    return [state.answers for state in outcome.session.forms if state.answers]


@pytest.mark.parametrize(
    ("says", "total"),
    [
        (PUT, 248),
        ("要是一个人本科没学位，36岁，社保7年最低基数呢", 111),
        ("倘若我46岁，专科，社保交了12年，一共多少分", 111),
        ("如果中级职称、38岁、社保4年，够不够线", 142),
        ("假设高级技师加42岁加社保3年呢", 179),
        ("如果29岁博士多少分", 140),
        ("等我45岁社保满9年，本科双证，多少分", 144),
        ("打个比方，50岁、大专、社保20年、2倍，能有几分", 227),
        ("如果我老公37岁本科双证社保9年呢", 147),
    ],
)
def test_a_case_of_its_own_numbers_is_computed_and_notes_nothing(says: str, total: int, content: Content) -> None:
    outcome = held(content, says)
    assert f"一共 {total} 分" in first_line(outcome)
    assert outcome.did == ("what_if",)
    assert not facts(outcome)
    assert outcome.session.form is None


@pytest.mark.parametrize(
    ("then", "total"),
    [
        (("那换成本科单证呢",), 208),
        (("那换成本科单证呢", "再加上配偶上海户口5年呢"), 228),
        (("那基数换成1倍呢", "那48岁呢", "社保要是10年呢"), 50 + 100 + 21 + 30),
        (("那再交三年呢",), 100 + 100 + 27 + 29),
        (("如果33岁大专社保8年，够不够",), 104),
    ],
)
def test_what_is_supposed_next_goes_on_from_that_case(then: tuple[str, ...], total: int, content: Content) -> None:
    outcome = held(content, PUT, *then)
    assert f"一共 {total} 分" in first_line(outcome)
    assert not facts(outcome)


def test_what_the_case_leaves_unsaid_is_named(content: Content) -> None:
    said = held(content, "如果29岁博士多少分").replies[0].text
    assert "没说到的都按没有算：社保年限、社保基数" in said
    assert "说「测算」" in said


def test_beside_an_open_form_its_question_waits(content: Content) -> None:
    outcome = held(content, "测算", "如果39岁大专社保8年基数1倍，能到几分")
    assert "一共 154 分" in first_line(outcome)
    assert not facts(outcome)
    assert outcome.asking == "education"


@pytest.mark.parametrize("says", ["如果是博士多少分", "如果孩子高三才办积分，来得及吗", "如果社保断了3个月怎么办"])
def test_what_brings_no_case_gets_its_entry(says: str, content: Content) -> None:
    assert "answer" in held(content, says).did


def test_a_case_beside_what_is_told_is_of_what_is_told(content: Content) -> None:
    outcome = held(content, "我37岁大专社保8年，如果考了中级呢")
    assert facts(outcome) == [{"education": "college", "age": 37, "si_years": 8}]
    assert "104 → 154" in "\n".join(reply.text for reply in outcome.replies)

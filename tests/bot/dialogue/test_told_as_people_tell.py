"""What people tell with much around it: emphasis, what is taken off, a break, other years, a question in front."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played

BEGUN = "36岁，大专，社保9年"
MARRIED = f"{BEGUN}，老婆上海户口，结婚7年"
BROKEN = "33岁大专，社保18年1月开始交，中间停过，停了多久要问公司"
MAY_I = "我能不能申请"
NOT_READ = {"unread", "answer", "suggest"}


@pytest.mark.parametrize("before", [("算分",), (f"{BEGUN}。基数最低",), (BEGUN,)])
@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("助理职称我也没有的啦", "title", "none"),
        ("职称什么的我可没有的呀", "title", "none"),
        ("技能证我确实没有哎", "skill_level", "none"),
        ("案底我可是没有的哦", "deductions", []),
        ("应届生我早就不是啦", "fresh_graduate", False),
        ("郊区我可没待过呀", "suburb_years", 0),
    ],
)
def test_a_denial_is_heard_through_its_emphasis(
    content: Content, before: tuple[str, ...], text: str, slot: str, value: object
) -> None:
    outcome = played(content, *before, text)
    assert known(outcome.session)[slot] == value
    assert not NOT_READ & set(outcome.did)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("算分", "干这行12年，社保7年，中间几年自己单干"), {"si_years": 7}),
        ((BEGUN, "社保说多了 刨掉断的就6年"), {"si_years": 6}),
        ((BEGUN, "更正社保 扣掉外地那段净剩8年1个月"), {"si_years": 8.08}),
        ((MARRIED, "记岔了 她还没落户"), {"spouse_shanghai_hukou": False}),
        ((MARRIED, "老婆户口还是老家的"), {"spouse_shanghai_hukou": False}),
        ((MARRIED, "我户口没迁过来"), {"spouse_shanghai_hukou_years": 7}),
        (("硕士，33岁", "不对，研究生没毕业，是本科双证"), {"education": "bachelor_with_degree"}),
        ((BROKEN,), {"si_years": {"min": 0, "max": 8}}),
        ((BROKEN, "查好了断了8个月"), {"si_years": 8}),
        ((BROKEN, "刨掉空档实缴6年5个月"), {"si_years": 6.42}),
        ((BROKEN, "6年整"), {"si_years": 6}),
        ((BROKEN, "人事说一共是7年"), {"si_years": 7}),
        ((f"{BEGUN}，基数1倍多", "够1倍的攒不到三年"), {"si_base": "0.8x_to_1x", "base_months": None}),
        ((BEGUN, "0.8到1倍，交了40个月"), {"months_at_0.8x": 40, "si_years": 9}),
    ],
)
def test_what_is_so_is_kept(content: Content, texts: tuple[str, ...], expected: dict[str, Any]) -> None:
    outcome = played(content, *texts)
    assert {slot: known(outcome.session).get(slot) for slot in expected} == expected
    assert "unread" not in outcome.did


def test_a_break_of_unknown_length_is_asked_for(content: Content) -> None:
    outcome = played(content, BROKEN)
    assert "中间断过就说" in "".join(reply.text for reply in outcome.replies)


@pytest.mark.parametrize("asked", [(MAY_I,), ()])
@pytest.mark.parametrize(
    ("told", "months"),
    [
        ("居住证没到期，单位上海注册，社保单位自己缴，近12个月交了8个月", 8),
        ("居住证有效期内 公司注册地上海 社保公司交 近一年9个月", 9),
        ("居住证在有效期里，民企上海注册的，社保公司交，近一年都没断", 12),
    ],
)
def test_who_may_apply_is_told_in_one_breath(content: Content, asked: tuple[str, ...], told: str, months: int) -> None:
    outcome = played(content, *asked, told if asked else f"看看我能不能申请：{told}")
    facts = known(outcome.session)
    assert (facts["permit_valid"], facts["employer"], facts["insurance"]) == (True, "company", "employer")
    assert facts["insured_months_last_12"] == months


@pytest.mark.parametrize(
    ("answers", "slot", "value"),
    [
        (("没过期呢",), "permit_valid", True),
        (("居住证有效", "民企 注册在闵行"), "employer", "company"),
        (("居住证有效", "在上海注册的"), "employer", "company"),
        (("居住证有效", "杭州注册的公司"), "employer", None),
        (("居住证有效", "公司", "公司交的", "一个月都没断"), "insured_months_last_12", 12),
        (("居住证过期了", "续签办好了 又有效了"), "permit_valid", True),
    ],
)
def test_who_may_apply_is_answered_in_few_words(
    content: Content, answers: tuple[str, ...], slot: str, value: object
) -> None:
    assert known(played(content, MAY_I, *answers).session).get(slot) == value


@pytest.mark.parametrize(
    "text", ["扣掉补缴的社保怎么算", "社保断几个月怎么查", "硕士没读完按什么算", "2倍的没交满两年还算不算"]
)
def test_a_question_stays_one(content: Content, text: str) -> None:
    assert "answer" in played(content, BEGUN, text).did

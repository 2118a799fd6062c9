"""What is said of an application beside points: who is leaving, points asked in between, a score already held."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held
from tests.bot.dialogue.test_talks_told import known


def _said(content: Content, *texts: str) -> str:
    return "\n".join(reply.text for reply in held(content, *texts).replies)


@pytest.mark.parametrize("says", ["36 本科双证 社保6年 年底要离职", "36 本科双证 社保6年 我辞职了下个月"])
def test_who_leaves_hears_who_would_apply(content: Content, says: str) -> None:
    assert "由现在的单位报" in _said(content, says)


@pytest.mark.parametrize("says", ["36 本科双证 社保6年", "36 本科双证 社保6年，下个月离职会不会影响"])
def test_who_does_not_hears_nothing_of_it(content: Content, says: str) -> None:
    assert "leaving" not in known(held(content, says).session)


@pytest.mark.parametrize("says", ["几分", "我总分多少", "那够不够"])
def test_points_asked_in_between_stop_nothing(content: Content, says: str) -> None:
    outcome = held(content, "36 本科双证 社保6年", "我能不能申请", says)
    assert outcome.asking == "permit"
    assert "138" in outcome.replies[0].text


@pytest.mark.parametrize("says", ["我积分131", "通知书上我的分是127", "我分数够了 126"])
def test_a_score_that_is_held_is_not_counted_as_nothing(content: Content, says: str) -> None:
    said = _said(content, says)
    assert "0 分" not in said
    assert "重算" in said


@pytest.mark.parametrize("says", ["没社保年限", "社保0年"])
def test_no_year_is_a_fact(content: Content, says: str) -> None:
    assert known(held(content, f"40 本科双证 {says}").session)["si_years"] == 0


@pytest.mark.parametrize(
    "says",
    [
        "去年8月离职的，9月新公司就接上了，大专",
        "上一家公司是今年5月离职的，6月在新公司交社保了，大专",
        "2017年4月离职创业过一年，2018年6月重新上班，大专",
        "大专，3月离职了，4月进的新公司",
    ],
)
def test_who_left_a_former_employer_is_not_about_to_leave(content: Content, says: str) -> None:
    assert "leaving" not in known(held(content, says).session)


@pytest.mark.parametrize("says", ["大专，12月底离职", "大专，今年12月离职", "大专，2027年3月离职", "大专，我1月离职"])
def test_a_month_to_come_is_one_of_leaving(content: Content, says: str) -> None:
    assert known(held(content, says).session)["leaving"] is True


@pytest.mark.parametrize("says", ["那我不辞职了", "又决定不走了", "离职申请撤回了"])
def test_who_stays_after_all_leaves_no_more(content: Content, says: str) -> None:
    assert "leaving" not in known(held(content, "大专，下个月离职", says).session)


@pytest.mark.parametrize("says", ["如果我不辞职呢", "不离职能不能办"])
def test_staying_that_is_only_supposed_changes_nothing(content: Content, says: str) -> None:
    assert known(held(content, "大专，下个月离职", says).session)["leaving"] is True

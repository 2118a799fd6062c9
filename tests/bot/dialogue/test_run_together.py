"""Several questions in one message without a pause, or with one comma: each is answered."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    ("says", "entries"),
    [
        ("居住证怎么续签积分通知书怎么打印", ("card-endorsement", "print-notice")),
        ("积分多久批下来要花钱吗", ("approval-time", "fees")),
        ("单位密码忘了怎么办个人密码怎么改", ("reset-employer-password", "reset-personal-password")),
        ("孩子上学要不要积分高考要不要积分", ("school-enrolment", "gaokao")),
        ("材料交哪里多久出结果审核进度怎么查询", ("where-to-apply", "approval-time", "check-progress")),
        ("换单位要不要重新办通知书丢了去哪补", ("change-employer", "reprint-notice")),
        ("配偶上海户口给几分，献血加不加分", ("spouse-shanghai-bonus", "no-points-items")),
        ("中级几分，社保断了算不算", ("title-points", "si-gap-backpay")),
        (
            "1 社保断了有影响吗\n2 积分多久能批\n3 打算把老婆也加上",
            ("si-gap-backpay", "approval-time", "add-child-spouse"),
        ),
        (
            "个税对不上怎么办\n积分通知书丢了怎么办\n要给二宝加到积分里",
            ("si-tax-mismatch", "reprint-notice", "add-child-spouse"),
        ),
        ("有120分能让孩子高考吗 能落户吗", ("gaokao", "juzhuanhu-relation")),
        ("积分收费吗还有个问题要带什么材料再有就是去哪里办", ("fees", "materials-list", "where-to-apply")),
        ("年龄几分，积分过期怎么办", ("age-points", "points-expired")),
    ],
)
def test_each_of_several_questions_is_answered(says: str, entries: tuple[str, ...], content: Content) -> None:
    assert held(content, says).entries == entries


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        ("居住证丢了怎么补要带什么去哪办", "lost-card"),
        ("社保断了一个月怎么办能不能补", "si-gap-backpay"),
        ("孩子没有居住证能不能加到通知书上", "child-permit"),
        ("自考算不算成考算不算", "part-time-degree"),
        ("自己考的中级，多少分", "title-points"),
    ],
)
def test_one_question_stays_one(says: str, entry: str, content: Content) -> None:
    assert held(content, says).entries == (entry,)


def test_several_questions_beside_an_open_one(content: Content) -> None:
    outcome = held(content, "34岁，大专，社保4年", "通知书怎么打印丢了怎么补")
    assert outcome.entries == ("print-notice", "reprint-notice")
    assert outcome.asking == "si_base"

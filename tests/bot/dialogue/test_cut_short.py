"""Questions cut short, several questions in one message, and which of them is asked about again."""

import pytest

from bot.content.content import Content
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.dialogue.turn import take_turn
from bot.messages import ConversationKey, Incoming
from bot.session import Session
from tests.bot.conftest import NOW


def held(content: Content, *says: str) -> Outcome:
    session, outcome = Session(), None
    for number, text in enumerate(says):
        incoming = Incoming(f"e{number}", ConversationKey("test", "p1", "p1"), text)
        outcome = take_turn(session, Context(incoming, text, content, NOW))
        session = outcome.session
    assert outcome is not None
    return outcome


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        (("孩子上初中要积分达标吗", "高考呢", "那医保呢"), "child-medical-insurance"),
        (("积分通知书弄丢了怎么办", "要带什么去"), "reprint-notice"),
        (("单位密码忘了怎么办", "个人的呢", "要带啥材料", "公司代办可以吗"), "reset-personal-password"),
        (("居住证丢了怎么补办", "那买房呢"), "house-purchase"),
        (("续办没换单位的要多久", "头一遭的呢"), "approval-time"),
        (("本人的登录密码怎么都记不起来", "厂里的呢"), "reset-employer-password"),
        (("居住证签注要怎么做", "办好得几天"), "card-endorsement"),
        (("单位账号怎么开通", "开通一般多少天"), "employer-registration"),
        (("学历认证是怎么弄的", "结果出来要几个工作日"), "education-verification"),
        (("年龄怎么算分", "办好要多久"), "approval-time"),
        (("积分怎么申请", "办下来得几天"), "approval-time"),
    ],
)
def test_a_fragment_is_read_with_the_whole_question_before_it(
    says: tuple[str, ...], entry: str, content: Content
) -> None:
    assert held(content, *says).entries == (entry,)


def test_another_town_is_not_read_with_the_question_before_it(content: Content) -> None:
    assert held(content, "积分过期了还能续吗", "南京的居住证积分你知道吗").entries == ()


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("居住证签注几时办?过期了会怎样?", ("card-endorsement", "card-overdue")),
        ("想咨询几件事:积分怎么查?要花钱不?", ("check-score", "fees")),
        ("还有,能不能加急,窗口周日上不上班", ("expedite", "office-hours")),
        ("个人密码忘了怎么办 社保断了又怎么办", ("reset-personal-password", "si-gap-backpay")),
        ("居住证弄丢了咋补，积分通知书也弄丢了", ("lost-card", "reprint-notice")),
        ("居住证过期了怎么弄，通知书也找不到了", ("card-overdue", "reprint-notice")),
        ("1、要多久出结果；2、积分通知书由谁打印", ("approval-time", "print-notice")),
    ],
)
def test_every_question_of_a_message_is_answered(text: str, entries: tuple[str, ...], content: Content) -> None:
    assert held(content, text).entries == entries


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        ("第二条展开说说", "lost-card"),
        ("第①个再讲细一点", "check-score"),
        ("最后那个问题没看懂", "fees"),
        ("第3个能详细讲讲吗", "fees"),
    ],
)
def test_one_of_the_answers_in_more_detail(says: str, entry: str, content: Content) -> None:
    asked = "①积分怎么查②居住证丢了怎么补③办积分要花钱吗"
    assert held(content, asked, says).entries == (entry,)
    assert held(content, asked, "第2个再说细点", says).entries == (entry,)


def test_a_number_of_no_answer_is_none_of_them(content: Content) -> None:
    assert held(content, "①积分怎么查②居住证丢了怎么补", "第六个再说细点").entries == ()


@pytest.mark.parametrize(
    "text", ["硕士100,副高140,两个都给吗", "每满一年3分,干满13年39分,没算错吧", "2倍满36个月才给100分,是这样吗"]
)
def test_a_rule_that_is_asked_about_is_no_fact(text: str, content: Content) -> None:
    outcome = held(content, text)
    assert outcome.entries
    assert not outcome.session.forms


@pytest.mark.parametrize("text", ["南京那几年能不能并进来算", "杭州交的年限认不认", "武汉那段社保能算年限吗"])
def test_what_was_paid_in_another_town_is_a_question_on_the_points(text: str, content: Content) -> None:
    assert held(content, "我40 大专 社保3年", text).entries == ("si-years-points",)


def test_no_part_of_a_counted_list_is_passed_over_in_silence(content: Content) -> None:
    outcome = held(content, "①火星上怎么种树 ②积分要花钱吗")
    assert outcome.entries == ("fees",)
    assert "火星" in "".join(reply.text for reply in outcome.replies)


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        (("居住证几时签注", "那拖过了呢"), "card-overdue"),
        (("居住证几时签注", "错过了时间怎么办"), "card-overdue"),
        (("居住证几时签注", "万一忘了去签呢"), "card-overdue"),
        (("积分怎么续办", "没赶上呢"), "points-expired"),
        (("积分有效期是多久", "不小心超期了呢"), "points-expired"),
    ],
)
def test_a_missed_term_is_that_of_what_was_told_last(says: tuple[str, ...], entry: str, content: Content) -> None:
    assert held(content, *says).entries == (entry,)


@pytest.mark.parametrize("says", ["早一点去呢", "晚上能去吗", "要带什么"])
def test_what_misses_no_term_is_another_fragment(says: str, content: Content) -> None:
    assert held(content, "居住证几时签注", says).entries != ("card-overdue",)


@pytest.mark.parametrize("says", ["要交钱不，核定得几个工作日", "收不收费 批下来要几个星期"])
def test_how_many_days_of_work_are_a_question_of_their_own(says: str, content: Content) -> None:
    assert set(held(content, says).entries) == {"fees", "approval-time"}


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        (("搬了新家积分要变更不", "换单位呢"), "change-employer"),
        (("搬了新家积分要变更不", "那要是我跳槽了呢"), "change-employer"),
        (("换了东家积分怎么弄", "地址变了呢"), "change-address"),
        (("个人密码忘了怎么办", "换成单位的呢"), "reset-employer-password"),
    ],
)
def test_another_change_is_no_side_of_the_last_question(says: tuple[str, ...], entry: str, content: Content) -> None:
    assert held(content, *says).entries == (entry,)


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        (("社保补缴的月份能算吗", "我搬了家怎么弄"), "change-address"),
        (("单位账号怎么开通", "可我换了单位怎么续"), "renewal-after-job-change"),
    ],
)
def test_a_matter_of_ones_own_is_none_of_what_was_asked_before(
    says: tuple[str, ...], entry: str, content: Content
) -> None:
    assert entry in held(content, *says).entries


def test_the_same_entry_is_not_told_in_whole_twice_in_other_words(content: Content) -> None:
    says = ("通知书丢了怎么补", "我通知书找不到了要怎么补打", "积分通知书弄没了如何再打一张")
    second, third = held(content, *says[:2]), held(content, *says)
    assert second.entries == third.entries == ("reprint-notice",)
    assert "这条刚才说全了" in third.replies[0].text
    assert len(third.replies[0].text) < len(second.replies[0].text)

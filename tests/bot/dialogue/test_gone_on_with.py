"""What goes on with the reply before: another value of its kind, the most there is, an offer by its place."""

import pytest

from bot.content.content import Content
from bot.dialogue.outcome import Outcome
from tests.bot.dialogue.test_cut_short import held


def replied(outcome: Outcome) -> str:
    return "\n".join(reply.text for reply in outcome.replies)


@pytest.mark.parametrize(
    ("says", "heard"),
    [
        (("社保基数按一倍交有几分", "两倍的"), "100 分"),
        (("社保基数按一倍交有几分", "再往上一点3倍呢", "0.8倍"), "25 分"),
        (("社保基数按一倍交有几分", "换成顶格"), "120 分"),
        (("社保基数有几档", "2倍又要交满几个月"), "36 个月"),
        (("社保交了4年加多少", "9年的话"), "27 分"),
        (("和上海人结婚两年加几分", "7年"), "28 分"),
        (("跟沪籍配偶结婚一年加几分", "封顶能到多少"), "40分"),
        (("年龄怎么打分", "47岁"), "23 分"),
        (("大专多少分", "再高点博士"), "110 分"),
        (("中级职称几分", "高级"), "140 分"),
        (("高级工几分", "一级的话"), "140 分"),
    ],
)
def test_another_value_goes_on_with_the_question_what_such_values_give(
    says: tuple[str, ...], heard: str, content: Content
) -> None:
    outcome = held(content, *says)
    assert heard in replied(outcome)
    assert not outcome.session.forms


@pytest.mark.parametrize(
    "says",
    [
        ("社保基数按一倍交有几分", "我是2倍"),
        ("大专多少分", "我本科"),
        ("年龄怎么打分", "36岁 本科"),
        ("2倍",),
    ],
)
def test_what_is_told_of_oneself_still_opens_an_estimate(says: tuple[str, ...], content: Content) -> None:
    assert held(content, *says).session.forms


@pytest.mark.parametrize("says", ["大专能申请吗", "单证硕士算不算", "大专要交什么材料"])
def test_another_question_about_a_value_asks_no_points(says: str, content: Content) -> None:
    assert held(content, "硕士多少分", says).entries not in {(), ("education-points",)}


@pytest.mark.parametrize(
    ("says", "place"),
    [
        ("我想了解第一个", 0),
        ("点进第二条瞧瞧", 1),
        ("应该是第3个吧", 2),
        ("倒数第二条讲的什么", 1),
        ("我问的是最上面那个", 0),
        ("末尾那个给我讲讲", 2),
        ("b那条看下", 1),
    ],
)
def test_an_offer_is_chosen_by_its_place_whatever_is_done_with_it(says: str, place: int, content: Content) -> None:
    offered = [option.value for reply in held(content, "密码").replies for option in reply.options]
    faq = [value.removeprefix("faq:") for value in offered if value.startswith("faq:")]
    assert held(content, "密码", says).entries == (faq[place],)


@pytest.mark.parametrize("says", ["看一下", "第二次了", "2个月", "最后什么时候交", "第二个孩子怎么办", "一个一个来"])
def test_what_only_counts_something_chooses_no_offer(says: str, content: Content) -> None:
    offered = [option.value for reply in held(content, "密码").replies for option in reply.options]
    assert not {f"faq:{entry}" for entry in held(content, "密码", says).entries} & set(offered)


@pytest.mark.parametrize("again", ["没看清，重新发一遍", "刚才那条没注意 再讲一次"])
@pytest.mark.parametrize(
    ("says", "heard"),
    [
        (("居住证丢了怎么补",), "居住证"),
        (("转人工",), "12333"),
        (("你会记住我说的话吗",), "身份证号"),
        (("34岁，硕士双证，社保4年",), "142 分"),
        (("34岁，大专，社保4年",), "最近 4 年里"),
    ],
)
def test_what_was_told_last_is_told_once_more(says: tuple[str, ...], heard: str, again: str, content: Content) -> None:
    before, after = held(content, *says), held(content, *says, again)
    assert heard in replied(before)
    assert heard in replied(after)
    assert after.entries == before.entries


@pytest.mark.parametrize("says", ["联系方式没记住，重发一下", "你讲的热线是多少"])
def test_the_number_to_call_is_told_again(says: str, content: Content) -> None:
    assert "12333" in replied(held(content, "转人工", says))
    assert "12333" in replied(held(content, "34岁，大专，社保4年", says))


def test_without_anything_told_nothing_is_told_again(content: Content) -> None:
    assert held(content, "再说一遍").did == ("small_talk",)


@pytest.mark.parametrize("again", ["没看清，重新发一遍", "刚才那条没注意 再讲一次"])
@pytest.mark.parametrize(
    ("says", "heard"), [("转人工", "12333"), ("热线打不通", "12345"), ("你会记住我说的话吗", "身份证号")]
)
def test_beside_an_open_form_too_what_was_told_last_counts(says: str, heard: str, again: str, content: Content) -> None:
    assert heard in replied(held(content, "34岁，大专，社保4年", says, again))
    assert heard not in replied(held(content, "34岁，大专，社保4年", says, "2倍", again))


@pytest.mark.parametrize(
    ("says", "heard"),
    [
        ("交满14年社保给几分", "42 分"),
        ("交到11年是多少分", "33 分"),
        ("年龄到48岁还剩几分", "21 分"),
        ("博士能加几分", "110 分"),
        ("在临港干满6年能加几分", "12 分"),
        ("一级技师能有几分", "140 分"),
    ],
)
def test_a_value_asked_at_an_open_question_is_told_by_its_number(says: str, heard: str, content: Content) -> None:
    outcome = held(content, "我35，大专，社保6年", says)
    assert heard in replied(outcome)
    assert outcome.entries
    assert outcome.asking == "si_base"
    assert outcome.session.forms[-1].answers["si_years"] == 6


@pytest.mark.parametrize(
    "says", ["要是社保交满14年能到几分", "社保14年的话有几分", "硕士的话到几分", "副高的话是多少分"]
)
def test_a_value_that_is_supposed_there_is_no_fact(says: str, content: Content) -> None:
    outcome = held(content, "我35，大专，社保6年", says)
    assert "what_if" in outcome.did
    assert outcome.session.forms[-1].answers == {"age": 35, "education": "college", "si_years": 6}

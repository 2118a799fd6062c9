"""How one stands in any words, points held out with a value, suppositions that follow one another, choosing."""

import pytest

from bot.content.content import Content
from bot.dialogue.outcome import Outcome
from tests.bot.dialogue.test_cut_short import held

TOLD = "41岁，大专，社保9年，最低基数"


def replied(outcome: Outcome) -> str:
    return "\n".join(reply.text for reply in outcome.replies)


@pytest.mark.parametrize(
    "says",
    [
        "加起来咧",
        "所以说我到底…多少啊",
        "照这么算……一共能拿几分呀",
        "咱这样成不成啊",
        "我这条件有戏没",
        "总的算下来呢",
        "合起来是多少来着",
        "我现在是不是只有107分",
        "说了半天我究竟有多少分呀",
        "类似我这样的情况一共多少分呢",
        "先报个数给我听听",
        "你就直接告诉我眼下几分得了",
    ],
)
def test_how_one_stands_is_told_in_whatever_words_it_is_asked(says: str, content: Content) -> None:
    assert "107" in replied(held(content, TOLD, says))


@pytest.mark.parametrize("says", ["总分多少才达标", "办下来总共要多久", "一共要交多少钱", "这样办行不行"])
def test_what_asks_of_something_else_is_not_how_one_stands(says: str, content: Content) -> None:
    assert "现在估下来" not in replied(held(content, TOLD, says))


def test_several_who_are_known_are_shown_together_without_their_names(content: Content) -> None:
    told = "我41岁大专社保9年，我老公36岁本科有学位社保5年"
    assert "135" in replied(held(content, told, "两口子分别几分"))


@pytest.mark.parametrize(
    ("says", "heard"),
    [
        ("53岁年龄还剩11分，对不对", "11 分"),
        ("是不是一到44岁就掉到29了", "29 分"),
        ("听人家讲50岁年龄分才17 是真的吗", "17 分"),
        ("49岁了年龄那项是19还是21", "19 分"),
        ("技师是不是给100", "100 分"),
        ("十一年社保就33分，没错吧", "33 分"),
    ],
)
def test_points_held_out_with_a_value_are_answered_and_tell_nothing(says: str, heard: str, content: Content) -> None:
    outcome = held(content, "大专，社保9年", says)
    assert heard in replied(outcome)
    assert outcome.session.forms[0].answers == {"education": "college", "si_years": 9}


@pytest.mark.parametrize(
    ("says", "heard"),
    [
        ("另外一种可能，社保基数1倍交满36个月", "157"),
        ("再来一个，老公是上海户口结婚两年", "115"),
        ("就当我读完硕士双证呢", "157"),
        ("再假设一下我46岁", "102"),
        ("还是原来的大专，但社保满12年了，会是多少", "115"),
        ("考个二级技师会怎样", "157"),
        ("再来，老公沪籍刚结婚1年", "111"),
        ("姑且算我有高级职称", "197"),
        ("没拿到学位的话嘞", "117"),
    ],
)
def test_suppositions_follow_one_another_and_change_nothing(says: str, heard: str, content: Content) -> None:
    outcome = held(content, TOLD, "如果我有本科双证呢", says)
    assert heard in replied(outcome)
    assert "what_if" in outcome.did
    assert outcome.session.forms[0].answers["si_years"] == 9
    assert outcome.session.forms[0].answers["education"] == "college"


@pytest.mark.parametrize("says", ["换一个问题，居住证丢了怎么办", "再来说说我，社保应该是8年", "换一家公司要重新办吗"])
def test_what_only_goes_over_to_something_else_supposes_nothing(says: str, content: Content) -> None:
    assert "what_if" not in held(content, TOLD, "如果我有本科双证呢", says).did


@pytest.mark.parametrize("says", ["就当10年吧", "就按10年算吧", "那就当我交了5年好了"])
def test_who_settles_for_a_value_supposes_nothing(says: str, content: Content) -> None:
    assert "what_if" not in held(content, TOLD, "如果我有本科双证呢", says).did


def test_no_more_than_what_is_supposed_is_attained(content: Content) -> None:
    assert "90 → 60" not in replied(held(content, "33岁大专社保6年，三级技能证", "要是只过了五级呢"))
    assert "60 → 50" in replied(held(content, "33岁大专社保6年，三级技能证", "要是只过了五级呢"))


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        (("续办积分要几天", "新办的咧"), "approval-time"),
        (("积分到期怎么续办", "从没办过的呢"), "application-procedure"),
        (("第一次申请积分要多久", "年年续的那种呢"), "renewal-time"),
        (("单位的密码忘了", "那我自己的呢"), "reset-personal-password"),
        (("通知书丢了怎么办", "居住证呢"), "lost-card"),
        (("密码忘了怎么办", "我们公司的呢"), "reset-employer-password"),
        (("单位密码忘了怎么办", "要是员工本人的呢"), "reset-personal-password"),
    ],
)
def test_another_side_of_the_last_question_is_named_in_many_words(
    says: tuple[str, ...], entry: str, content: Content
) -> None:
    assert held(content, *says).entries[:1] == (entry,)


@pytest.mark.parametrize(
    ("says", "place"),
    [
        ("上边的呗", 0),
        ("下面那条", -1),
        ("靠上的那个", 0),
        ("多谢，就第二个", 1),
        ("ok谢啦 1", 0),
    ],
)
def test_an_offer_is_chosen_by_where_it_stands_and_with_thanks(says: str, place: int, content: Content) -> None:
    offered = [each.value for each in held(content, "居住证").session.offered if each.value.startswith("faq:")]
    assert [f"faq:{each}" for each in held(content, "居住证", says).entries] == [offered[place]]


def test_an_offer_is_chosen_by_what_it_says(content: Content) -> None:
    assert held(content, "居住证", "签注那条看看").entries == ("card-endorsement",)


@pytest.mark.parametrize("says", ["对，正是我想问的", "没错这正是我要找的"])
def test_what_was_answered_is_what_was_wanted(says: str, content: Content) -> None:
    assert held(content, "居住证", "第一个", says).did == ("small_talk",)


@pytest.mark.parametrize(
    ("says", "entries"),
    [
        ("高考、买房、车牌要不要积分", {"gaokao", "house-purchase", "car-plate"}),
        ("车牌跟落户是不是全看积分", {"car-plate", "juzhuanhu-relation"}),
        ("本科和中级能一起加吗？应届毕业有加分吗？", {"education-or-title-choose-one", "fresh-graduate-bonus"}),
        ("办积分要钱吗要多久", {"fees", "approval-time"}),
    ],
)
def test_each_matter_of_one_question_is_answered(says: str, entries: set[str], content: Content) -> None:
    assert set(held(content, says).entries) == entries


@pytest.mark.parametrize(
    ("says", "entry"), [("我和老婆都要申请积分吗", "both-spouses-apply"), ("居住证和积分是一回事吗", "what-is-points")]
)
def test_one_question_of_two_things_stays_one(says: str, entry: str, content: Content) -> None:
    assert held(content, says).entries == (entry,)


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        ("老老实实考个中级 有几分", "title-points"),
        ("考个高级工，能有多少分", "skill-level-certificates"),
        ("踏实评个高级职称 能拿几分", "title-points"),
    ],
)
@pytest.mark.parametrize("before", [(), ("37岁，大专，社保8年",)])
def test_points_asked_right_after_a_plan_are_those_of_the_plan(
    before: tuple[str, ...], says: str, entry: str, content: Content
) -> None:
    assert held(content, *before, says).entries == (entry,)


@pytest.mark.parametrize("says", ["打算考中级，我现在多少分", "打算读本科，我现在几分"])
def test_how_one_stands_now_is_told_whatever_is_planned(says: str, content: Content) -> None:
    outcome = held(content, "37岁，大专，社保8年", says)
    assert "result" in outcome.did
    assert not outcome.entries

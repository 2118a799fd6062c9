"""What is asked of working days that were told: how many are over, if a day is the end, and another day of need."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

# The talks are held on 2026-11-23, a Monday.


def _said(content: Content, *says: str) -> str:
    return "\n".join(reply.text for reply in held(content, *says).replies)


@pytest.mark.parametrize(
    ("says", "line"),
    [
        (("11月9日受理了，到今天第几个工作日",), "过了 10 个工作日，还剩 10 个"),
        (("上周三受理，今天是第几天",), "过了 3 个工作日，还剩 17 个"),
        (("11月9号受理", "过了几天了"), "过了 10 个工作日，还剩 10 个"),
        (("11月16号受理的，哪天出结果", "还剩几个工作日"), "过了 5 个工作日，还剩 15 个"),
        (("10月9号受理", "已经多少个工作日了"), "超过期限了"),
    ],
)
def test_how_far_the_wait_has_come(says: tuple[str, ...], line: str, content: Content) -> None:
    assert line in _said(content, *says)


@pytest.mark.parametrize(
    ("says", "line"),
    [
        (("11月20号受理", "是不是20天就到12月18号"), "对，就是2026年12月18日"),
        (("11月20号受理", "那最晚就是12月25号对吧"), "不是2026年12月25日"),
        (("11月16号受理", "应该是12月14号吧"), "对，就是2026年12月14日"),
        (("11月16号受理，是不是20天就到12月11号",), "不是2026年12月11日"),
        (("12月15号受理", "最晚是不是到1月14号"), "有可能，还不能说死"),
    ],
)
def test_an_end_that_somebody_makes_of_it_is_confirmed_or_denied(
    says: tuple[str, ...], line: str, content: Content
) -> None:
    assert _said(content, *says).startswith(line) or line in _said(content, *says).split("\n")[0]


@pytest.mark.parametrize("says", ["过了20天了还没消息怎么办", "一般几个工作日", "学历核实几个工作日"])
def test_another_question_on_days_is_none_of_how_far(says: str, content: Content) -> None:
    assert "还剩" not in _said(content, "11月9号受理", says)


@pytest.mark.parametrize(
    ("says", "line"),
    [
        ("孩子12月5号要交，来得及吗", "12月5日前不能保证"),
        ("女儿12月10号就得交上去了", "12月10日前来得及"),
        ("学校又改口了，12月1号就要", "12月1日前不能保证"),
        ("老师通知提前了，12月4号就要", "12月4日前不能保证"),
        ("其实1月15号才用", "1月15日前来得及"),
        ("居住证12月20号到期，赶得上吗", "12月20日前来得及"),
        ("签注12月2号就到期了，能赶在那之前吗", "12月2日前不能保证"),
    ],
)
def test_another_day_by_which_the_result_is_needed(says: str, line: str, content: Content) -> None:
    assert line in _said(content, "材料11月9号受理，孩子12月15号要", says)


@pytest.mark.parametrize(
    ("says", "due"), [("today刚受理，什么时候好", "12月21日"), ("nov 9受理，几号出结果", "12月7日")]
)
def test_a_day_in_english_beside_chinese(says: str, due: str, content: Content) -> None:
    assert due in _said(content, says)


@pytest.mark.parametrize(
    ("says", "line"),
    [
        (("居住证1月5号到期，现在续来得及吗",), "2026年12月6日"),
        (("居住证1月5号到期，什么时候签注", "那要是拖到1月20号呢"), "过期 15 天，还在 60 天里：最晚2027年3月6日"),
        (("居住证1月5号到期，什么时候签注", "拖到3月20号才去签呢"), "过期 74 天，已经过了 60 天"),
        (("居住证1月5号到期，现在续来得及吗", "拖到12月20号呢"), "那天还没过期"),
    ],
)
def test_the_endorsement_of_a_permit_in_time_and_put_off(says: tuple[str, ...], line: str, content: Content) -> None:
    assert line in _said(content, *says)

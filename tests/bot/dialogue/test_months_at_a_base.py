"""Months at a base in conversation: how long it lasted, several tiers, and months that turn out not to count."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_set_right_in_passing import played

TOLD = "37岁，高中，社保7年"


@pytest.mark.parametrize(
    ("texts", "known"),
    [
        # A length of the base is none of the insurance.
        ((TOLD, "基数2.1倍，满两年了"), {"si_years": 7, "months_at_2x": 24}),
        ((TOLD, "一年交企业所得税30万，占股四成，连续四年了"), {"si_years": 7, "invest_tax_wan": 12}),
        # What turns out not to count is taken off.
        ((f"{TOLD}，基数2倍，38个月", "哦里面有4个月是补交的"), {"months_at_2x": 34}),
        ((f"{TOLD}，基数1.4倍，满三年了", "不过大前年有5个月交的是下限"), {"months_at_1x": 31}),
        ((f"{TOLD}，基数2倍，39个月", "去年有7个月是按1.2倍交的"), {"months_at_2x": 32, "months_at_1x": 39}),
        ((f"{TOLD}，中级职称，近一年9个月1倍", "其中2个月是补缴"), {"months_1x_last_12": 7}),
        # How many there are, behind what they do not reach.
        ((TOLD, "2倍的没攒够24个月 才17个"), {"months_at_2x": 17}),
        ((TOLD, "近四年1倍的36个月没凑够，实际只有30个月"), {"months_at_1x": 30}),
        ((TOLD, "1倍没交够36个月，社保只有5年"), {"months_at_1x": None, "si_years": 5}),
        # A second tier beside the first.
        ((f"{TOLD}，基数1倍", "21个月", "0.9倍的有15个月"), {"months_at_1x": 21, "months_at_0.8x": 36}),
        ((f"{TOLD}，基数1倍", "21个月", "0.8倍以上的37个月"), {"months_at_1x": 21, "months_at_0.8x": 37}),
        # Answers in years.
        ((f"{TOLD}，基数1倍", "两年多"), {"months_at_1x": 24}),
        ((f"{TOLD}，基数1倍", "三四年吧"), {"months_at_1x": 36}),
        ((TOLD, "基数0.85"), {"si_base": "0.8x_to_1x"}),
        # All along, for as long as one was insured or from a day on.
        ((TOLD, "从来都是2倍"), {"months_at_2x": 48}),
        (("37岁，高中，社保3年", "1.4倍，一直这样"), {"months_at_1x": 36}),
        ((TOLD, "差不多一直2倍吧"), {"months_at_2x": None}),
        ((TOLD, "从2024年5月开始按1.3倍缴"), {"months_at_1x": 30}),
        ((TOLD, "2021年以后都是2倍"), {"months_at_2x": 48}),
        ((TOLD, "前年开始1.3倍"), {"months_at_1x": None}),
        ((TOLD, "1.3倍基数是2024年2月开始的"), {"months_at_1x": 33}),
        ((TOLD, "一直都1.2倍，去年5月起的"), {"months_at_1x": 18}),
        (("37岁，高中", "基数1.2倍，2019年2月开始交的社保"), {"months_at_1x": None, "si_years": 7}),
        ((TOLD, "参加工作以来一直2倍"), {"months_at_2x": 48}),
        # Half of the time.
        ((TOLD, "基数一半时间1.4倍，一半时间最低"), {"months_at_1x": 24, "months_at_0.8x": 24}),
        ((TOLD, "2倍跟0.9倍各占一半"), {"months_at_2x": 24, "months_at_1x": 24, "months_at_0.8x": 48}),
        (("37岁，高中", "社保4年，基数一半是1.2倍，一半是下限"), {"months_at_1x": 24}),
        (("37岁，高中，社保3年", "一半时间顶格"), {"months_at_3x": 18, "months_at_2x": None}),
        ((TOLD, "公司缴一半我缴一半，基数2倍"), {"months_at_2x": None}),
        ((TOLD, "大概一半时间2倍吧"), {"months_at_2x": None}),
        # A count with the window before it.
        ((TOLD, "基数0.9倍", "近四年41个月都这么缴的"), {"months_at_0.8x": 41}),
        ((TOLD, "基数1.1倍", "最近48个月有38个月"), {"months_at_1x": 38}),
        # The day on which it began, as the answer.
        ((TOLD, "基数1.2倍", "从去年7月开始缴的"), {"months_at_1x": 16, "si_years": 7}),
        ((TOLD, "基数1.2倍", "2024年4月起到现在"), {"months_at_1x": 31}),
        ((TOLD, "基数2.1倍", "2021年以后"), {"months_at_2x": 48}),
        ((TOLD, "基数2.1倍", "去年才涨的"), {"months_at_2x": None, "si_years": 7}),
        # What it was all along, beside what it is by now.
        ((TOLD, "基数始终1.1倍，最近两个月涨到2倍了"), {"months_at_1x": 48, "months_at_2x": None}),
        ((TOLD, "公司是去年进的，一直按2倍"), {"months_at_2x": None}),
        # "Always" within a shorter time is no more than that.
        ((TOLD, "今年社保一直是2.2倍"), {"months_at_2x": None, "si_base": "2x_to_3x"}),
        ((TOLD, "目前一直按1.5倍缴"), {"months_at_1x": None}),
        ((TOLD, "下半年每个月都3倍"), {"months_at_3x": None}),
        ((TOLD, "跳槽七个月，基数始终1.5倍"), {"months_at_1x": None}),
        ((TOLD, "入职以来一直顶格"), {"months_at_3x": None}),
        ((TOLD, "一直是2倍，有四个月了"), {"months_at_2x": 4}),
        ((TOLD, "升职后基数一直两倍"), {"months_at_2x": None}),
        ((f"{TOLD}，中级职称", "最近一年一直1.1倍以上"), {"months_at_1x": None, "months_1x_last_12": 12}),
        (("37岁，高中，中级职称", "去年每个月都按1.3倍交"), {"months_1x_last_12": 12}),
        (("37岁，高中，中级职称", "去年一直是0.9倍"), {"months_1x_last_12": None}),
    ],
)
def test_what_is_known_of_the_months(content: Content, texts: tuple[str, ...], known: dict[str, Any]) -> None:
    _, answers = played(content, *texts)
    assert {slot: answers.get(slot) for slot in known} == known


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ((f"{TOLD}，基数2倍，25个月", "还得缴几个月"), "还差 11 个月"),
        ((f"{TOLD}，基数2倍，25个月", "离36个月还缺多少"), "还差 11 个月"),
        ((f"{TOLD}，基数1倍，39个月", "我还缺几个月"), "已经满了"),
        ((f"{TOLD}，技师证二级，近一年2个月1倍", "还差几个月"), "还差 4 个月"),
        ((f"{TOLD}，基数3倍", "那还要攒多少个月"), "有几个还没说"),
        ((f"{TOLD}，基数0.9倍，30个月", "如果基数涨到2倍，多久算数"), "最少还要 36 个月"),
        ((f"{TOLD}，基数1倍，14个月", "假如往后一直按1倍缴呢"), "最少还要 22 个月"),
        ((f"{TOLD}，高级职称，基数0.9倍", "如果基数提高到1.2倍，多久有用"), "最少还要 6 个月"),
    ],
)
def test_how_many_months_are_missing(content: Content, texts: tuple[str, ...], said: str) -> None:
    outcome, _ = played(content, *texts)
    assert said in "\n".join(reply.text for reply in outcome.replies)


def test_months_that_something_else_takes_are_another_question(content: Content) -> None:
    outcome, _ = played(content, f"{TOLD}，基数2倍，25个月", "受理以后还要几个月")
    assert "还差 11 个月" not in "\n".join(reply.text for reply in outcome.replies)


@pytest.mark.parametrize(
    "said", ["快两年了", "两三年", "不到两年", "我这满两年了没有呢", "有24个月没我说不清", "够24个月了吗我记不得"]
)
def test_an_answer_that_leaves_the_months_open_is_none(content: Content, said: str) -> None:
    _, answers = played(content, f"{TOLD}，基数3倍", said)
    assert "months_at_3x" not in answers

"""Starts, tiers, plans of others and suppositions in one talk: each in several people's words."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played

TOLD = [
    (
        ("30 本科双证 社保2019年4月开始交没断过 老公是沪籍 2021年5月领的证",),
        {"si_years": 7, "spouse_shanghai_hukou_years": 5},
    ),
    (
        ("2022年3月起在临港上班也住那边 31 硕士 社保也是那个月开始的 没停过",),
        {"suburb_years": 4, "suburb_area": "lingang", "si_years": 4},
    ),
    (("社保2017年1月起没断过 2018年6月领的证 老婆安徽的",), {"spouse_shanghai_hukou_years": None, "si_years": 9}),
    (
        ("35 大专 社保2018年2月交到现在 老婆上海户口 2016年8月领的证", "领证记错了 是2017年8月"),
        {"spouse_shanghai_hukou_years": 9, "si_years": 8},
    ),
    (("37 大专 2019年9月起在嘉定上班也住嘉定", "入职写错了 是2020年9月"), {"suburb_years": 6}),
    (("39 大专 社保8年", "近4年0.8倍以上的月份加起来有41个"), {"months_at_0.8x": 41}),
    (
        ("39 大专 社保8年", "1倍以上才30个月，0.8倍以上的（包括1倍）总共44个月"),
        {"months_at_1x": 30, "months_at_0.8x": 44},
    ),
    (("过去一年里社保停过一段时间，正常缴了9个月",), {"insured_months_last_12": 9, "si_years": None}),
    (("最近12个月断过 交了8个月",), {"insured_months_last_12": 8}),
    (("我大专 33 高级还没评 社保6年",), {"title": None, "si_years": 6}),
    (("34 本科双证 社保4年", "等下 刚问了财务 还是3年"), {"si_years": 3}),
    (("45 高中 社保9年 最低基数", "职称呒没 技能证也么得"), {"title": "none", "skill_level": "none"}),
    (("45 高中 社保9年", "表彰啊环卫啊这些跟我没关系"), {"award": "none", "public_service_years": 0}),
    (("工资才9千 打算让公司把基数做到3倍 行不行",), {"si_base": None}),
    (("叫财务把基数报到2倍 可以吗",), {"si_base": None}),
    (("33 大专 去年让公司把基数提到2倍了",), {"si_base": "2x_to_3x"}),
    (("40 大专 社保7年", "群里有个爸爸说他家2倍交了三年 他又是硕士"), {"education": "college", "si_base": None}),
]


@pytest.mark.parametrize(("texts", "expected"), TOLD)
def test_what_is_known(content: Content, texts: tuple[str, ...], expected: dict[str, Any]) -> None:
    outcome = played(content, *texts)
    facts = known(outcome.session)
    assert {slot: facts.get(slot) for slot in expected} == expected
    assert {each for each in outcome.session.people if each} <= {"老公", "老婆"}


SAID = [
    (("38 大专 社保11年 三级技能证", "万一这个证不算数 只算大专呢 还有几分"), "→ 113"),
    (("38 大专 社保11年", "专升本后年毕业 要是双证都拿到呢"), "→ 153"),
    (("38 大专 社保11年 基数最低", "那最后是几分"), "113"),
    (("38 大专 社保11年", "居然还差7分"), "113"),
    (("给小岑算 41 大专 社保12年8个月", "等他社保满13年了 到那会儿是几分"), "→ 119"),
    (("我38 硕士 社保2年，老公41 大专 社保5年", "等老公社保满8年了 有几分"), "→ 103"),
    (("给小岑算 43 大专 社保13年", "居然才差1分？？他有张三级技能证 能用吗"), "60 分"),
    (("续办 受理回执2026年12月1号拿的 20个工作日到哪天", "2027年1月20号女儿那边要用 来得及不"), "来得及"),
]


def test_a_fact_beside_a_question_about_it_is_kept_of_whoever_is_known(content: Content) -> None:
    session = played(content, "给小岑算 43 大专 社保13年", "他有张四级技能证 有没有用").session
    assert known(session, "小岑")["skill_level"] == 4


@pytest.mark.parametrize(("texts", "said"), SAID)
def test_what_is_answered(content: Content, texts: tuple[str, ...], said: str) -> None:
    assert any(said in reply.text for reply in played(content, *texts).replies)


DONE = [
    (("33硕士社保3年", "跳过", "行 接着前面估分的往下做"), "steer"),
    (("33硕士社保3年，老婆31大专社保4年", "你这儿记了我们什么资料"), "privacy"),
    (("烦死了", "对不起 我没冲你发脾气"), "small_talk"),
]


@pytest.mark.parametrize(("texts", "did"), DONE)
def test_what_is_done(content: Content, texts: tuple[str, ...], did: str) -> None:
    assert did in played(content, *texts).did

"""Routes in words: a line and short ones below it, complete, with what is uncertain."""

import re
from datetime import date
from typing import Any

import pytest

from bot.wording.routes import explain_routes
from flows.ahead.route_steps import SUPPORT
from flows.ahead.routes import blocked, routes
from flows.points.points import estimate
from flows.profile import parse_profile
from tests.flows.shipped import POLICY, TEXTS
from tests.flows.shipped import ROOT as HOUSE

TODAY = date(2026, 11, 23)
RULES = POLICY.on(TODAY)
COLLEGE: dict[str, Any] = {"birth_date": "1983-05-01", "education": "college", "si_years": 5.5}
COLLEGE_DOUBTS = ("without_college", "college_unknown", "college_not_accepted")
REASON = re.compile(r'Reason\("([a-z_0-9]+)"')


def routes_text(told: dict[str, Any]) -> str:
    profile = parse_profile(told)
    result = estimate(profile, RULES, TODAY)
    return explain_routes(routes(profile, POLICY, TODAY), blocked(profile, RULES, result.items), result, TEXTS)


def test_routes_say_what_to_do_when_and_what_to_prepare() -> None:
    text = routes_text({**COLLEGE, "title": "junior"})
    assert "读完本科加学士学位" in text
    assert "中级职称" in text
    assert "准备：" in text
    assert "依据：沪府规〔2022〕21号 第6条" in text
    assert "初级职称不给分" in text


def test_a_route_is_a_line_and_short_ones_below_it() -> None:
    base = {"0.8x": 30, "1x": 30, "2x": 0}
    told = {"age": 43, "education": "college", "si_years": 5.5, "title_usable": False, "base_months": base}
    text = routes_text({**told, "title": "none", "suburb_area": "north_south"})
    assert text.split("\n\n")[0].splitlines() == [
        "到 120 分，老实走得通的路：",
        "1. 读完本科加学士学位：拿到以后就有 135 分",
        "　· 要考试或读书，时间因人而异，报考条件以当年公告为准",
        "　· 准备：毕业证和学位证、学信网备案表、学位认证、前一段学历的证书",
        "　· 依据：沪府规〔2022〕21号 第6条",
        "2. 还要按 1 倍再缴 6 个月（要和真实工资一致）：最早 2027-05-01，到时 148 分",
        "　· 照常缴社保，满 6 年",
        "　· 这里假定现在就按 1 倍缴，你给的月数看不出来；不是的话要更久",
        "　· 年龄按现在的 43 岁算，没有算进生日；那时可能已经 44 岁，年龄少 1 分，总分只有 147；给出生年月就能算准",
        "　· 准备：劳动合同和社保记录、个税记录（要和基数对得上）",
        "　· 依据：沪府规〔2022〕21号 第7条、沪府规〔2022〕21号 第6条",
        "依据的条文按转载整理，非官方原文。",
    ]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"age": 30, "education": "master", "permit_valid": False}, "1. 先把居住证办好或签注：办好就能申请，130 分"),
        (
            {
                "age": 30,
                "education": "college",
                "title_usable": False,
                "suburb_area": "north_south",
                "insured_now": False,
            },
            "1. 先在单位参加上海职工社保：都办好以后就有 120 分",
        ),
        (
            {"age": 30, "education": "college", "title": "intermediate", "skill_level": "none", "si_years": 0},
            "：够月数就有 130 分",
        ),
        (
            {"age": 30, "education": "master", "deductions": [{"kind": "detention", "count": 1}]},
            "1. 等行政拘留的记录过了 5 年，不再减分：最晚 2031-11-24，到时 130 分",
        ),
    ],
)
def test_a_route_says_when_it_is_enough(told: dict[str, Any], words: str) -> None:
    text = routes_text(told)
    assert words in text
    assert "照常缴社保就行" not in text


def test_every_reason_has_its_words() -> None:
    sections = {
        "ahead/blocked": "why_not",
        "points/uncounted": "why_not",
        "ahead/conditions": "route.condition",
        "ahead/route_steps": "route.step",
        "points/doubts": "doubt",
        "ahead/foretelling": "doubt",
        "ahead/retirement": "doubt",
    }
    missing = {
        f"estimate.{section}.{key}"
        for module, section in sections.items()
        for key in REASON.findall((HOUSE / "flows" / f"{module}.py").read_text("utf-8"))
        if f"estimate.{section}.{key}" not in TEXTS
    }
    assert missing == set()
    college = [f"{kind}_{end}" for kind in ("title", "skill_level") for end in COLLEGE_DOUBTS]
    retirement = ("retirement_on", "retirement_at_the_earliest")
    doubts = {f"estimate.doubt.{key}" for key in (*college, *retirement)}
    conditions = {f"estimate.route.condition.{key}" for key in (*college, "catalogue_first", "catalogue")}
    assert {key for key in doubts | conditions if key not in TEXTS} == set()
    papers = {paper for _, step in RULES.paths.steps for paper in step.papers}
    assert {paper for paper in papers if f"estimate.paper.{paper}" not in TEXTS} == set()
    assert {key for key in SUPPORT if f"estimate.route.step.{key}" not in TEXTS} == set()


def test_the_catalogue_is_looked_up_before_the_examination() -> None:
    told = {"age": 41, "education": "below_college", "title": "none", "skill_level": "none", "si_years": 12}
    text = routes_text({**told, "suburb_area": "north_south"})
    assert "先查工种在不在目录，再考出技能三级，单位聘用在对应的岗位：拿到以后就有 126 分" in text
    assert "报考前先查工种在不在本市紧缺急需高技能人才职业目录，不在的拿到证也不计分" in text


def test_routes_of_who_passes_and_of_who_cannot() -> None:
    assert "已经够了" in routes_text({"age": 30, "education": "master"})
    assert "没有找到" in routes_text({**COLLEGE, "employer_eligible": False})
    assert "挂靠别的单位不算数" in routes_text({**COLLEGE, "employer_eligible": False})

"""bot/wording/sheet.py: the sheet for an employer names what this person needs and nothing else."""

from datetime import date
from typing import Any

import pytest

from bot.content.content import Folders
from bot.content.yaml_files import read_yaml
from bot.texts import parse_texts
from bot.wording.sheet import DaysAhead, explain_sheet
from flows.points.points import estimate
from flows.profile import parse_profile
from tests.flows.shipped import POLICY

TODAY = date(2026, 11, 29)
RULES = POLICY.on(TODAY)
TEXTS = parse_texts({"sheet.yaml": read_yaml(Folders().texts / "sheet.yaml").value})
DOCTOR: dict[str, Any] = {"age": 34, "education": "doctor", "si_years": 3}


def _sheet(told: dict[str, Any], ahead: DaysAhead = DaysAhead()) -> str:  # noqa: B008 (frozen)
    profile = parse_profile(told)
    return explain_sheet(estimate(profile, RULES, TODAY), profile, RULES, ahead, TEXTS)


def test_it_names_employer_papers_and_days() -> None:
    said = _sheet(DOCTOR)
    assert said.index("单位要做的") < said.index("本人要备的") < said.index("日子：")
    assert "149 分" in said
    assert "还差" not in said


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"title": "senior"}, "职称：证书"),
        ({"title": "senior"}, "聘任表"),
        ({"skill_level": 2}, "紧缺急需高技能人才职业目录"),
        ({"spouse_shanghai_hukou_years": 4}, "沪籍配偶"),
        ({"base_months": {"1x": 40}}, "近 48 个月个税"),
        ({"education": "college"}, "学历：毕业证、学信网备案表"),
    ],
)
def test_papers_follow_what_is_known(more: dict[str, Any], words: str) -> None:
    assert words not in _sheet({"age": 34, "education": "below_college"})
    assert words in _sheet({**DOCTOR, **more})


def test_who_is_short_reads_by_how_much_and_since_when_it_is_enough() -> None:
    said = _sheet({"age": 34, "education": "college", "si_years": 8}, DaysAhead(reached=date(2032, 1, 1)))
    assert "还差 16 分" in said
    assert "2032-01-01 起够 120 分" in said

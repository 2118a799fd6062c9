"""What one value gives, in words: one short line each, with what is needed besides."""

from datetime import date
from typing import Any

import pytest

from bot.content.yaml_files import read_yaml
from bot.texts import Texts, parse_texts
from bot.wording.value import explain_value
from flows.points.points_of_value import points_of
from tests.flows.shipped import POLICY, ROOT

FILES = ("estimate.yaml", "slots.yaml", "value.yaml")
TEXTS: Texts = parse_texts({name: read_yaml(ROOT / "bot" / "texts" / name).value for name in FILES})
RULES = POLICY.on(date(2026, 11, 29))
LONGEST = 60


def said(slots: dict[str, Any]) -> str:
    return explain_value(points_of(slots, RULES), TEXTS)


@pytest.mark.parametrize(
    ("slots", "words"),
    [
        ({"age": 48}, "48 岁：年龄 21 分"),
        ({"age": 57}, "57 岁：年龄 5 分（56 到 60 岁都一样）"),
        ({"age": 29}, "29 岁：年龄 30 分（43 岁及以下都是满分）"),
        ({"age": 63}, "63 岁：年龄 0 分（超过 60 岁没有规定分值）"),
        ({"education": "master"}, "硕士（学历学位都有）：学历 100 分"),
        ({"education": "below_college"}, "高中或以下：学历 0 分（大专起才有分）"),
        ({"education": "bachelor"}, "本科（没有学位）：学历 60 分\n本科加学士学位：学历 90 分"),
        ({"title": "intermediate"}, "中级职称：100 分（近 12 个月要有 6 个月基数到 1 倍）"),
        ({"skill_level": 4}, "技能四级：30 分（工种要在本市紧缺急需高技能人才职业目录里）"),
        ({"si_years": 12}, "社保 12 年：36 分"),
        ({"si_years": 3.5}, "社保 3.5 年：9 分（只算满 3 年）"),
        ({"si_years": 0.5}, "社保 6 个月：0 分（满 1 年才有分）"),
        ({"si_base": "1x_to_2x"}, "1 倍：基数 50 分（近 4 年要累计 36 个月）"),
        ({"si_base": "3x"}, "3 倍：基数 120 分（近 3 年要累计 24 个月）"),
        ({"si_base": "min"}, "最低基数：基数 0 分（到 0.8 倍才有分）"),
        ({"base_months": {"2x": 38}}, "2 倍 38 个月：基数 100 分（要在近 4 年里）"),
        ({"base_months": {"0.8x": 0}}, "不到 0.8 倍：基数 0 分（到 0.8 倍才有分）"),
        ({"spouse_shanghai_hukou_years": 6}, "和沪籍配偶结婚 6 年：24 分"),
        ({"spouse_shanghai_hukou_years": 15}, "和沪籍配偶结婚 15 年：40 分（最高 40 分）"),
        ({"public_service_years": 7}, "公共服务 7 年：28 分（目前只查到环卫算）"),
        ({"fresh_graduate": True}, "应届毕业：10 分（要全日制）"),
        ({"urgent_major": True}, "紧缺急需专业：30 分（专业要在目录里，岗位要对口）"),
        ({"award": "municipal_comprehensive"}, "市级综合表彰：60 分（要在公布的表彰目录里）"),
        (
            {"suburb_area": "new_city", "suburb_years": 11},
            "在五个新城 11 年：20 分（工作和居住都要在那里；最高 20 分）",
        ),
        ({}, ""),
    ],
)
def test_a_value_in_words(slots: dict[str, Any], words: str) -> None:
    assert said(slots) == words


def test_an_education_beside_a_certificate_is_not_added_up() -> None:
    assert said({"education": "college", "skill_level": 3}).splitlines()[2:] == [TEXTS.say("value.only_one")]
    assert len(said({"title": "senior", "skill_level": 3}).splitlines()) == 2


EVERY: dict[str, list[Any]] = {
    "age": list(range(16, 70)),
    "education": ["below_college", "college", "bachelor", "master", "doctor"],
    "title": ["junior", "intermediate", "senior"],
    "skill_level": [5, 4, 3, 2, 1],
    "si_years": [0.25, 1, 2.33, {"min": 4, "max": 5}, 30],
    "si_base": ["min", "0.8x_to_1x", "1x_to_2x", "2x_to_3x", "3x"],
    "base_months": [{level: count} for level in ("0.8x", "1x", "2x", "3x") for count in (5, 36)],
    "public_service_years": [2, 5, 8.5],
    "suburb_years": [0.5, 1, 4, 6, 12.5],
    "spouse_shanghai_hukou_years": [0.5, 3.5, 20],
    "award": ["municipal_special", "municipal_comprehensive", "provincial_plus"],
    "fresh_graduate": [True],
    "urgent_major": [True],
}


@pytest.mark.parametrize("day", [date(2018, 3, 1), date(2022, 3, 1), date(2026, 11, 29), date(2029, 1, 1)])
@pytest.mark.parametrize("slot", EVERY)
def test_every_value_has_its_short_line(slot: str, day: date) -> None:
    for value in EVERY[slot]:
        for area in ("lingang", "new_city", "north_south", None) if slot == "suburb_years" else (None,):
            lines = points_of({slot: value, "suburb_area": area}, POLICY.on(day))
            words = explain_value(lines, TEXTS).splitlines()
            assert len(words) == len(lines) > 0
            assert all(len(line) <= LONGEST and "None" not in line for line in words), words

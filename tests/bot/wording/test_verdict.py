"""A verdict names what enough points rest on, and no points are promised on a day after retirement."""

from datetime import date
from typing import Any

import pytest

from bot.wording.coming import explain_retired, explain_then, explain_when
from bot.wording.difference import explain_told
from bot.wording.outlook import explain_outlook
from bot.wording.result import explain_result
from bot.wording.routes import explain_routes
from bot.wording.standing import explain_standing, explain_sureness
from bot.wording.verdict import explain_verdict, verdict
from flows.ahead.foretelling import foretelling_doubts
from flows.ahead.outlook import outlook
from flows.ahead.reaching import reached_by_waiting
from flows.points.bounds import bounds
from flows.points.difference import compare
from flows.points.points import Estimate, estimate
from flows.profile import Profile, parse_profile
from tests.flows.shipped import POLICY, TEXTS

TODAY = date(2026, 11, 29)
RULES = POLICY.on(TODAY)
SKILLED: dict[str, Any] = {"age": 41, "education": "below_college", "skill_level": 3, "si_years": 11}
CATALOGUE = "本市紧缺急需高技能人才职业目录"


def made(told: dict[str, Any]) -> tuple[Profile, Estimate]:
    profile = parse_profile(told)
    return profile, estimate(profile, RULES, TODAY)


@pytest.mark.parametrize(
    ("told", "key"),
    [
        (SKILLED, "if_listed"),
        ({**SKILLED, "si_years": 9}, "short"),
        ({**SKILLED, "education": "master"}, "enough"),
        ({**SKILLED, "education": "college", "si_years": 15}, "enough"),
    ],
)
def test_what_a_verdict_is_called(told: dict[str, Any], key: str) -> None:
    assert verdict(made(told)[1]) == key


@pytest.mark.parametrize("section", ["result", "standing", "told", "supposed", "coming"])
@pytest.mark.parametrize("told", [SKILLED, {**SKILLED, "si_years": 1}, {**SKILLED, "education": "master"}])
def test_every_verdict_has_its_words(section: str, told: dict[str, Any]) -> None:
    assert explain_verdict(section, made(told)[1], TEXTS, day=TODAY)


def test_a_result_that_rests_on_a_listed_trade_is_not_cheered() -> None:
    profile, result = made(SKILLED)
    head = f"估下来 123 分：证书的工种在{CATALOGUE}里，才够 120 分的标准；不在就只有 63 分。"
    assert explain_result(result, profile, RULES, TEXTS).splitlines()[0] == head
    profile, result = made({**SKILLED, "insured_now": False})
    assert explain_result(result, profile, RULES, TEXTS).splitlines()[0] == head


def test_the_shorter_views_name_the_condition_too() -> None:
    profile, result = made(SKILLED)
    likely = bounds(profile, RULES, TODAY)
    assert "证书的工种在目录里才够 120 分，不在就只有 63 分" in explain_standing(result, likely, TEXTS)
    assert "把握不大、或有几种说法的：学历或职称 60、社保年限 33" in explain_sureness(result, likely, TEXTS)
    before = made({**SKILLED, "si_years": 9})[1]
    assert "才够 120 分的标准，不在就只有 63 分" in explain_told(compare(before, result), profile, RULES, TEXTS)
    assert explain_routes((), (), result, TEXTS).startswith(f"证书的工种在{CATALOGUE}里，就已经够了")
    assert "就已经够 120 分，不在就只有 63 分" in explain_when(result, None, TEXTS)
    assert "才够 120 分，不在就只有 63 分" in explain_then(result, profile, TEXTS)


def test_a_day_to_wait_for_names_the_condition() -> None:
    profile, result = made({**SKILLED, "si_years": 9})
    reached = reached_by_waiting(profile, POLICY, TODAY)
    assert "起有 120 分：证书的工种在目录里才够 120 分，不在就只有 60 分" in explain_when(result, reached, TEXTS)


@pytest.mark.parametrize("age", [61, 65])
def test_points_at_an_age_in_doubt_are_not_cheered(age: int) -> None:
    profile, result = made({"age": age, "education": "doctor", "si_years": 8})
    text = explain_result(result, profile, RULES, TEXTS)
    assert text.startswith("估下来 134 分，分数够 120 分的标准。")
    assert "有中介说 60 岁以上不能办" in text


def outlook_text(told: dict[str, Any]) -> str:
    profile, result = made(told)
    changes = outlook(profile, POLICY, TODAY)
    return explain_outlook(changes, result, profile, TEXTS, foretelling_doubts(profile, POLICY, TODAY, changes))


def test_a_forecast_ends_with_the_latest_retirement_age_and_says_so() -> None:
    told = {"birth_date": "1964-09-15", "education": "college", "si_years": 20.4}
    text = outlook_text(told)
    assert text.startswith("到最晚的法定退休年龄（63 岁）以前：\n· 2027-07-01 起 113 分")
    assert "· 2027-09-15 满 63 岁，到了最晚的法定退休年龄" in text
    assert "2028" not in text.split("请留意")[0]
    same = outlook_text({**told, "birth_date": "1964-03-15"})
    assert same.startswith("到最晚的法定退休年龄（63 岁）以前分数不变。")
    assert outlook_text({**told, "birth_date": "1961-03-15"}).startswith("往后的分不推算：\n\n请留意：")
    assert "63 岁）以前" not in outlook_text({**told, "birth_date": "1970-03-15"})


def test_no_route_before_retirement_is_called_so() -> None:
    result = made({"age": 60, "education": "below_college", "si_years": 1})[1]
    text = explain_routes((), (), result, TEXTS, 63)
    assert text.startswith("到最晚的法定退休年龄（63 岁）以前，没有找到能到 120 分的路")
    assert "到最晚的法定退休年龄（63 岁）以前看不到 120 分" in explain_when(result, None, TEXTS, 63)
    assert "十年之内" in explain_when(result, None, TEXTS)
    assert "那时的分不推算" in explain_retired(date(2033, 1, 1), 63, TEXTS)

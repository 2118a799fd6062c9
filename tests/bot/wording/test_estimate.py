"""Every estimate can be put into words: complete, short, and with what is uncertain."""

import re
from datetime import date
from random import Random
from typing import Any

import pytest

from bot.dialogue.replies.claims import HEARD, explain_heard
from bot.wording.applying import Beside
from bot.wording.difference import explain_difference
from bot.wording.items import explain_item
from bot.wording.outlook import explain_outlook
from bot.wording.result import explain_result
from bot.wording.risks import explain_risks
from bot.wording.routes import explain_routes
from bot.wording.trace import explain_trace
from flows.ahead.falls import next_fall
from flows.ahead.foretelling import foretelling_doubts
from flows.ahead.outlook import outlook
from flows.ahead.routes import blocked, routes
from flows.eligibility import check
from flows.points.bounds import bounds
from flows.points.difference import compare
from flows.points.points import estimate
from flows.points.risks import risks
from flows.profile import parse_profile
from tests.flows.random_profiles import DAYS, decoded_profile
from tests.flows.shipped import POLICY, TEXTS

TODAY = date(2026, 11, 23)
RULES = POLICY.on(TODAY)
COLLEGE: dict[str, Any] = {"birth_date": "1983-05-01", "education": "college", "si_years": 5.5}


def result_text(told: dict[str, Any]) -> str:
    profile = parse_profile(told)
    likely = bounds(profile, RULES, TODAY)
    return explain_result(estimate(profile, RULES, TODAY), profile, RULES, TEXTS, Beside(likely))


def test_a_result_says_total_items_range_doubts_and_that_it_is_an_estimate() -> None:
    text = result_text(COLLEGE)
    assert "95 分，离 120 分还差 25 分" in text
    assert "43 周岁" in text
    assert "大专学历记 50" in text
    assert "每满 1 年 3 分" in text
    assert "断" in text
    assert text.endswith("以区人才服务中心核定为准。（按 2026-11-23 的规则）")
    assert "98 到" not in text
    assert re.search(r"大概在 95 到 \d+ 分之间", text)


def test_a_closed_gate_is_said_even_when_the_points_are_enough() -> None:
    text = result_text({"age": 30, "education": "master", "insured_months_last_12": 5})
    assert "够 120 分" in text
    assert "要满 6 个月，按你说的最多 5 个月" in text


def test_either_or_is_said() -> None:
    told = {"education": "college", "title": "intermediate", "months_1x_last_12": 8}
    (item,) = estimate(parse_profile(told), RULES, TODAY).items
    assert explain_item(item, TEXTS) == (
        "中级职称记 100；近 12 个月里有 8 个月基数到 1 倍（要 6 个月）。"
        "另一类能得 50 分，两类只取一项（第11条），取高的。"
    )


def test_deductions_are_listed() -> None:
    told = {"deductions": [{"kind": "detention", "count": 2}, {"kind": "criminal", "count": 1, "years_ago": 6}]}
    (item,) = estimate(parse_profile(told), RULES, TODAY).items
    assert explain_item(item, TEXTS) == "减 100 分：行政拘留 100 分。没说时间的，按还在回看期内算。"
    told = {"deductions": [{"kind": "detention", "count": 1, "years_ago": 1}]}
    (item,) = estimate(parse_profile(told), RULES, TODAY).items
    assert explain_item(item, TEXTS) == "减 50 分：行政拘留 50 分。"


def test_the_trace_cites_every_rule_and_adds_up() -> None:
    text = explain_trace(estimate(parse_profile(COLLEGE), RULES, TODAY), TEXTS)
    assert text.count("依据：沪府规〔2022〕21号 第6条") == 3
    assert "把握中等" in text
    assert text.endswith("30 + 50 + 15＝95 分")


def test_what_gives_nothing_stands_in_the_result_and_in_the_trace() -> None:
    told = {"age": 30, "education": "college", "spouse_shanghai_hukou_years": 0.5}
    why = "沪籍配偶没有计分，因为结婚还没满 1 年。"
    assert f"说了但没有计分的：\n· {why}" in result_text(told)
    assert "没有计分的" not in result_text({"age": 30, "education": "college"})
    lines = explain_trace(estimate(parse_profile(told), RULES, TODAY), TEXTS).splitlines()
    assert lines[-2:] == [f"· {why}", "合计：30 + 50＝80 分"]
    only = explain_trace(estimate(parse_profile({"si_years": 0.5}), RULES, TODAY), TEXTS)
    assert "不满 1 年不计" in only


def test_a_result_after_the_end_of_the_policy_says_so_at_its_head() -> None:
    day = date(2028, 1, 1)
    profile, rules = parse_profile({"age": 30}), POLICY.on(day)
    lines = explain_result(estimate(profile, rules, day), profile, rules, TEXTS).splitlines()
    assert "之后的规则还没有公布" in lines[1]
    assert sum("公布" in line for line in lines) == 1


def test_the_trace_shows_the_floor() -> None:
    told = {"education": "college", "deductions": [{"kind": "criminal", "count": 1}]}
    text = explain_trace(estimate(parse_profile(told), RULES, TODAY), TEXTS)
    assert text.endswith("50 − 150＝0 分（减到负数按 0 记）")
    assert "还没有能算分" in explain_trace(estimate(parse_profile({}), RULES, TODAY), TEXTS)


def test_the_outlook_says_when_the_standard_is_reached_and_lost() -> None:
    told = {"birth_date": "1983-12-20", "education": "bachelor_with_degree", "si_years": 0, "insured_now": False}
    profile = parse_profile(told)
    text = explain_outlook(outlook(profile, POLICY, TODAY), estimate(profile, RULES, TODAY), profile, TEXTS)
    assert "2027-12-20 跌破 120 分" in text
    assert "年龄 30→29" in text
    profile = parse_profile({**COLLEGE, "base_months": {"0.8x": 30, "1x": 0}})
    text = explain_outlook(outlook(profile, POLICY, TODAY), estimate(profile, RULES, TODAY), profile, TEXTS)
    assert "2027-05-01 满 120 分" in text


def test_the_outlook_says_what_it_supposes() -> None:
    profile = parse_profile({"age": 30, "base_months": {"0.8x": 48, "1x": 48, "2x": 0}})
    changes = outlook(profile, POLICY, TODAY)
    doubts = foretelling_doubts(profile, POLICY, TODAY, changes)
    text = explain_outlook(changes, estimate(profile, RULES, TODAY), profile, TEXTS, doubts)
    assert text.startswith("只看你说过的，往后三年分数不变（社保年限还没说，没有算进去）。\n\n请留意：\n")
    assert "· 往后推算时，假定每个月都照现在的 1 倍（或以上）缴，老的月份逐月移出。" in text
    assert "没有把生日算进去" in text


def outlook_text(told: dict[str, Any]) -> str:
    profile = parse_profile(told)
    changes = outlook(profile, POLICY, TODAY)
    doubts = foretelling_doubts(profile, POLICY, TODAY, changes)
    return explain_outlook(changes, estimate(profile, RULES, TODAY), profile, TEXTS, doubts)


def test_the_outlook_of_an_age_told_as_a_number_names_the_birthday_that_takes_points() -> None:
    text = outlook_text({"age": 42, "education": "master", "si_years": 0, "insured_now": False})
    assert text.startswith("往后三年，只有生日会让分数变。")
    assert "满 44 岁那天起，年龄从 30 分变成 29 分" in text
    assert "说出生年月" in text
    assert "往后三年分数不变" in outlook_text({"age": 33, "si_years": 0, "insured_now": False})


def test_the_outlook_supposes_no_contributions_of_which_nothing_was_said() -> None:
    text = outlook_text({"birth_date": "1983-02-10", "education": "bachelor_with_degree"})
    assert "社保照缴" not in text
    assert text.startswith("往后三年，只看你说过的（社保年限还没说，没有算进去）：")
    assert "社保照缴的话" in outlook_text({"birth_date": "1983-02-10", "si_years": 3})


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"age": 43, "si_years": 0}, "满 44 岁那天起年龄少 1 分，别的不变就只有 119 分，不够 120 分了。说出生年月"),
        ({"birth_date": "1983-04-20", "si_years": 0.1, "insured_now": False}, "2027-04-20 起只有 119 分（年龄 30→29）"),
        ({"age": 43}, "社保年限还没说，没有算进去。"),
        ({"birth_date": "1984-12-01", "si_years": 0}, ""),
        ({"age": 42, "si_years": 0}, ""),
        ({"age": 43, "si_years": 1}, ""),
    ],
)
def test_a_fall_within_a_year_is_said_beside_points_that_are_enough(told: dict[str, Any], words: str) -> None:
    profile = parse_profile({**told, "education": "bachelor_with_degree"})
    result = estimate(profile, RULES, TODAY)
    fall = next_fall(profile, RULES, result, outlook(profile, POLICY, TODAY))
    text = explain_result(result, profile, RULES, TEXTS, Beside(fall=fall))
    assert words in text
    assert ("留意：" in text.splitlines()[1]) == (fall is not None and profile.insured_now)
    assert (fall is None) == (not words)


def test_enough_points_never_stand_without_what_else_is_needed() -> None:
    told = {"age": 30, "education": "master"}
    assert "近 12 个月社保要缴满 6 个月。说「我能不能申请」" in result_text(told)
    barred = result_text({**told, "insured_now": False})
    assert "🎉" not in barred
    assert barred.splitlines()[2] == "· 申请当月要在职参加上海职工社保，灵活就业参保不行。"
    assert "说「我能不能申请」" not in result_text({"age": 30, "education": "college"})


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"permit": "expired", "employer": "company"}, "居住证过期了"),
        ({"permit": "valid", "employer": "sole_trader"}, "个体工商户一般不能作申报单位"),
    ],
)
def test_what_was_found_when_asked_who_may_apply_stands_beside_the_points(answers: dict[str, Any], words: str) -> None:
    profile = parse_profile({"age": 30, "education": "master"})
    beside = Beside(checked=check(answers, RULES.gates))
    text = explain_result(estimate(profile, RULES, TODAY), profile, RULES, TEXTS, beside)
    assert "🎉" not in text
    assert words in text


def test_who_was_found_able_to_apply_is_told_to_ask_the_employer() -> None:
    answers = {"permit": "valid", "employer": "company", "insurance": "employer", "insured_months_last_12": 9}
    profile = parse_profile({"age": 30, "education": "master"})
    beside = Beside(checked=check(answers, RULES.gates))
    text = explain_result(estimate(profile, RULES, TODAY), profile, RULES, TEXTS, beside)
    assert "可以请单位人事在系统里申报" in text
    assert "🎉" in text


def test_a_sum_is_not_made_of_what_was_not_said() -> None:
    assert result_text({}).startswith("还算不出来：年龄、学历、社保年限还没说。")
    assert "0 分" not in result_text({"education": "below_college"})
    assert result_text({"education": "college"}).startswith("说过的这些有 50 分（标准是 120 分）；年龄、社保年限还没说")
    assert "估下来 0 分" in result_text({"age": 62, "education": "below_college", "si_years": 0})


def test_risks_are_told_with_what_to_prepare() -> None:
    profile = parse_profile({"si_years": 4})
    text = explain_risks(risks(profile, RULES, estimate(profile, RULES, TODAY).items), TEXTS)
    assert "补缴的月份不算" in text
    assert "派遣协议" in text


def test_a_difference_between_two_days() -> None:
    told = parse_profile(
        {"age": 30, "suburb_area": "north_south", "suburb_years": 6, "family_planning_violation": True}
    )
    before = date(2022, 12, 31)
    text = explain_difference(compare(estimate(told, POLICY.on(before), before), estimate(told, RULES, TODAY)), TEXTS)
    assert "远郊：0 → 12（沪府规〔2022〕21号 第7条）" in text
    assert "总分：30 → 42" in text
    assert "不再卡住" in text


def test_a_difference_to_a_day_after_the_policy_says_so() -> None:
    told, later = parse_profile({"age": 30}), date(2030, 1, 1)
    then = estimate(told, POLICY.on(later), later)
    assert explain_difference(compare(estimate(told, RULES, TODAY), then), TEXTS).count("还没有公布") == 1


@pytest.mark.parametrize("key", HEARD)
def test_a_wrong_number_is_answered_with_the_rule(key: str) -> None:
    text = explain_heard(key, RULES, TEXTS)
    assert text
    assert "{" not in text


def test_a_wrong_number_is_answered_with_the_numbers_in_force() -> None:
    assert "56 到 60 岁都是 5 分" in explain_heard("age_56_60", RULES, TEXTS)
    assert "2026-07-01 起的新值还没有查到" in explain_heard("wage_14815", RULES, TEXTS)
    assert "12434 元/月（2025-07-01 起）" in explain_heard("wage_12183", POLICY.on(date(2026, 6, 30)), TEXTS)


@pytest.mark.no_cover
@pytest.mark.parametrize("seed", range(3))
def test_every_profile_can_be_put_into_words(seed: int) -> None:
    random = Random(seed)  # noqa: S311 (no secret)
    for _ in range(60):
        day = random.choice(DAYS)
        profile = parse_profile(decoded_profile(random, day=day), day)
        rules = POLICY.on(day)
        result, changes = estimate(profile, rules, day), outlook(profile, POLICY, day)
        fall = next_fall(profile, rules, result, changes)
        texts = (
            explain_result(result, profile, rules, TEXTS, Beside(bounds(profile, rules, day), fall)),
            explain_trace(result, TEXTS),
            explain_routes(routes(profile, POLICY, day), blocked(profile, rules, result.items), result, TEXTS),
            explain_outlook(changes, result, profile, TEXTS, foretelling_doubts(profile, POLICY, day, changes)),
            explain_risks(risks(profile, rules, result.items), TEXTS),
        )
        assert all(text and "{" not in text for text in texts)


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (43, "43 周岁，这个年龄记满分 30"),
        (44, "44 周岁，比 56 岁小 12 岁：56 岁记 5 分，每小一岁多 2 分，5 + 2 × 12 = 29"),
        (55, "55 周岁，比 56 岁小 1 岁：56 岁记 5 分，每小一岁多 2 分，5 + 2 × 1 = 7"),
        (56, "56 到 60 岁都记 5"),
        (60, "56 到 60 岁都记 5"),
    ],
)
def test_points_for_an_age_are_explained(age: int, words: str) -> None:
    (item,) = estimate(parse_profile({"age": age}), RULES, TODAY).items
    assert words in explain_item(item, TEXTS)


def test_the_base_is_explained_by_its_window() -> None:
    (item,) = estimate(parse_profile({"base_months": {"3x": 25}}), RULES, TODAY).items
    assert (
        explain_item(item, TEXTS)
        == "近 3 年里有 25 个月基数到 3 倍（要 24 个月），记 120；各档只取最高一档（第10条）。"
    )
    (item,) = estimate(parse_profile({"base_months": {"0.8x": 40, "1x": 0}}), RULES, TODAY).items
    assert (
        explain_item(item, TEXTS)
        == "近 4 年里有 40 个月基数到 0.8 倍（要 36 个月），记 25；各档只取最高一档（第10条）。"
    )


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (
            {"education": "master", "title": "intermediate", "months_1x_last_12": 6},
            "硕士学历学位齐全，记 100。另一类能得 100 分",
        ),
        ({"title": "intermediate", "skill_level": 2, "months_1x_last_12": 6}, "中级职称记 100"),
        ({"title": "intermediate", "skill_level": 1, "months_1x_last_12": 6}, "技能一级记 140"),
        (
            {"title": "senior", "base_months": {"1x": 45}},
            "近 4 年里有 45 个月到 1 倍，由此推出近 12 个月里至少有 9 个月基数到 1 倍（要 6 个月）",
        ),
        ({"invest_tax_wan": 35, "local_hires": 12}, "三年年均纳税 35 万元（按你的份额），每满 10 万元 10 分，记 30"),
        ({"invest_tax_wan": 35, "local_hires": 12}, "另一项是 10 分"),
        ({"invest_tax_wan": 12.5, "local_hires": 48}, "三年年均聘用沪籍 48 人"),
        ({"invest_tax_wan": 12.5, "local_hires": 15}, "三年年均纳税 12.5 万元"),
    ],
)
def test_what_counted_is_what_is_said(told: dict[str, Any], words: str) -> None:
    items = estimate(parse_profile(told), RULES, TODAY).items
    assert any(words in explain_item(item, TEXTS) for item in items)

"""The JSON of an estimate keeps to the contract."""

import json
from datetime import date
from random import Random
from typing import Any

import pytest

from bot.answers.estimates import estimate_json, other_rules
from flows.profile import ProfileError
from tests.flows.random_profiles import DAYS, decoded_profile
from tests.flows.shipped import POLICY, TEXTS

TODAY = date(2026, 11, 23)
KEYS = [
    "as_of", "policy", "total", "passes", "can_apply", "reasons", "items", "range", "next_question", "assumed",
    "warnings", "routes", "calendar",
]  # fmt: skip
ITEM_KEYS = ["id", "points", "cap", "reason", "reference", "confidence"]


def answer(told: dict[str, Any]) -> dict[str, Any]:
    return estimate_json(told, POLICY, TEXTS, TODAY)


def test_shape() -> None:
    told = {"birth_date": "1983-05", "education": "college", "si_years": 5.5, "insured_months_last_12": 5}
    found = answer(told)
    assert list(found) == KEYS
    assert found["as_of"] == "2026-11-23"
    assert found["total"] == 95
    assert found["passes"] is False
    assert found["can_apply"] is False
    assert found["reasons"] == [
        "近 12 个月正常缴社保要满 6 个月，按你说的最多 5 个月，最少还要正常缴 1 个月才能申请；补缴的不算。"
    ]
    assert [list(item) for item in found["items"]] == [ITEM_KEYS] * 3
    assert found["items"][2]["cap"] is None
    assert found["next_question"] is None
    assert "as_of" in found["assumed"]
    assert found["calendar"][0] == {"from": "2027-05-01", "total": 97}
    assert all(list(route) == ["changes", "total", "ready_on", "exam", "text"] for route in found["routes"])
    assert found["routes"]


@pytest.mark.no_cover
@pytest.mark.parametrize("seed", range(3))
def test_is_json_consistent_and_in_words_for_any_profile(seed: int) -> None:
    random = Random(seed)  # noqa: S311 (no secret)
    for _ in range(60):
        told = {**decoded_profile(random, day=TODAY, present=0.5), "as_of": random.choice(DAYS).isoformat()}
        told.pop("birth_date", None)
        found = answer(told)
        assert json.loads(json.dumps(found, ensure_ascii=False, allow_nan=False)) == found
        assert found["total"] == max(0, sum(item["points"] for item in found["items"]))
        assert found["range"]["min"] <= found["total"] <= found["range"]["max"]
        assert found["passes"] == (found["can_apply"] and found["total"] >= 120)
        assert not (found["passes"] and found["routes"])
        assert all(item["points"] for item in found["items"])
        for text in (*found["warnings"], *(item["reason"] for item in found["items"])):
            assert text
            assert "{" not in text


def test_another_day_can_be_asked() -> None:
    then = answer({"as_of": "2022-12-31", "family_planning_violation": True})
    assert then["can_apply"] is False
    assert "沪府发〔2017〕98号" in then["policy"]
    assert "as_of" not in then["assumed"]


@pytest.mark.parametrize("day", ["2017-12-31", "2038-01-01"])
def test_a_day_that_is_not_covered_names_the_field_and_the_day(day: str) -> None:
    with pytest.raises(ProfileError, match=f"{day} is not covered") as error:
        answer({"as_of": day})
    assert error.value.field == "as_of"


def test_a_wrong_profile_names_the_field() -> None:
    with pytest.raises(ProfileError) as error:
        answer({"base_months": {"1x": 49}})
    assert error.value.field == "base_months"


def test_foretelling_past_the_known_policy_says_so() -> None:
    assert any("2027-12-31" in text for text in answer({"age": 30, "si_years": 5})["warnings"])
    assert not any("2027-12-31" in text for text in answer({"age": 30})["warnings"])


def test_both_results_for_lingang() -> None:
    found = answer({"age": 30, "education": "college", "suburb_area": "lingang", "suburb_years": 2})
    assert any("84" in text and "80" in text for text in found["warnings"])


def warned(told: dict[str, Any], words: str) -> bool:
    return any(words in text for text in answer(told)["warnings"])


def test_after_the_end_of_the_policy_the_warnings_say_so_first() -> None:
    found = answer({"as_of": "2028-01-01", "age": 30, "education": "master"})
    assert found["total"] == 130
    assert found["warnings"][0] == (
        "现行办法有效期预计到 2027-12-31（把握中等），之后的规则还没有公布，这里按现行规则推算。"
    )
    assert not warned({"as_of": "2027-12-31", "age": 30}, "之后的规则还没有公布")


def test_a_route_can_be_asked_for_on_its_own_day() -> None:
    told = {"age": 50, "education": "college", "si_years": 0, "spouse_shanghai_hukou_years": 25}
    route = answer(told)["routes"][-1]
    assert route["ready_on"] == "2029-11-01"
    again = answer({**told, **route["changes"], "as_of": route["ready_on"]})
    assert (again["total"], again["passes"]) == (route["total"], True)


def test_the_text_of_a_route_stays_in_one_line_and_names_all_that_it_asks_for() -> None:
    told = {"age": 50, "education": "college", "si_years": 0, "spouse_shanghai_hukou_years": 25}
    texts = [route["text"] for route in answer(told)["routes"]]
    assert all("\n" not in text and "{" not in text for text in texts)
    assert texts[-1] == (
        "在临港新片区工作并居住满 2 年（从现在算起）：最早 2029-11-01，到时 120 分；照常缴社保，满 3 年；"
        "临港有两种说法：当年就计，到时 120 分；满 3 年才计，少 4 分，只有 116 分；"
        "年龄按现在的 50 岁算，没有算进生日；那时可能已经 53 岁，年龄少 6 分，总分只有 114；给出生年月就能算准；"
        "到法定退休年龄就不再由单位缴职工社保，那以后分再够也报不了（看性别和岗位，最早 50 岁，最晚 63 岁）；"
        "现行办法有效期预计到 2027-12-31，那时的规则还没有公布，这里按现行规则推算；"
        "准备：在那里工作的证明、在那里居住的证明（临港另要推荐函）、劳动合同和社保记录、个税记录（要和基数对得上）；"
        "依据：沪府规〔2022〕21号 第7条、沪府规〔2022〕21号 第6条"
    )


def test_what_gives_nothing_is_among_the_warnings_and_not_among_the_items() -> None:
    told = {"education": "college", "title": "intermediate", "months_1x_last_12": 5, "invest_tax_wan": 8}
    found = answer(told)
    assert [item["id"] for item in found["items"]] == ["education_or_title"]
    assert "中级职称现在不计分，因为近 12 个月只有 5 个月基数到 1 倍，要 6 个月。" in found["warnings"]
    assert "纳税没有计分，因为年均 8 万元（按你的份额）不到 10 万元。" in found["warnings"]


def test_two_counts_of_months_that_do_not_fit_are_both_kept_and_said() -> None:
    told = {"title": "intermediate", "months_1x_last_12": 12, "base_months": {"0.8x": 30, "1x": 7}}
    assert answer(told)["total"] == 100
    assert warned(told, "近 12 个月里有 12 个月到 1 倍，可是按近几年的月数，最多只有 7 个月。证书按 12 个月算")


def test_the_calendar_names_the_multiple_that_is_supposed_to_go_on() -> None:
    told = {"base_months": {"0.8x": 1, "1x": 1, "2x": 1, "3x": 1}}
    assert warned(told, "假定现在起每个月都按 3 倍（或以上）缴")
    assert warned(told, "你给的月数看不出现在按几倍缴")


def test_the_calendar_gives_both_results_for_lingang() -> None:
    told = {"age": 30, "suburb_area": "lingang", "suburb_years": 0.5}
    assert warned(
        told, "2027-05-23 起，当年就计 32 分，满 3 年才计 30 分；2028-05-23 起，当年就计 34 分，满 3 年才计 30 分"
    )


def test_a_jump_of_the_calendar_by_other_rules_is_explained() -> None:
    told = {"as_of": "2022-06-01", "suburb_area": "north_south", "suburb_years": 6, "public_service_years": 6}
    assert warned(told, "2023-01-01 起规则变了：远郊 0→12（沪府规〔2022〕21号 第7条）。")
    assert not warned(told, "2022 版")
    assert not warned(told, "现行版只写")
    assert not warned(told, "没有见到")
    assert warned({"public_service_years": 6}, "现行版只写“满足一定年限”")
    assert warned({}, "没有见到沪府规〔2022〕21号的完整官方正文")


@pytest.mark.no_cover
@pytest.mark.parametrize("seed", range(2))
def test_nothing_is_said_of_the_policy_of_2022_before_its_time(seed: int) -> None:
    random = Random(seed)  # noqa: S311 (no secret)
    for _ in range(60):
        told = {**decoded_profile(random, day=date(2021, 6, 30), present=0.5), "as_of": "2021-06-30"}
        told.pop("birth_date", None)
        said = "".join(answer(told)["warnings"])
        assert "2022 版" not in said
        assert "现行版" not in said
        assert "完整官方正文" not in said


def test_an_age_as_a_number_has_no_birthdays() -> None:
    assert warned({"age": 30}, "往后的分数没有把生日算进去")
    assert not warned({"birth_date": "1996-05"}, "生日")


def test_a_skill_certificate_is_less_sure_than_a_title_and_its_condition_stands_in_the_reason() -> None:
    found = answer({"age": 40, "education": "below_college", "skill_level": 3, "si_years": 10})
    assert (found["total"], found["passes"]) == (120, True)
    item = next(each for each in found["items"] if each["id"] == "education_or_title")
    assert item["confidence"] == "medium"
    assert "工种要在目录里" in item["reason"]
    assert any("技能证书的 60 分有前提：工种在本市紧缺急需高技能人才职业目录里" in text for text in found["warnings"])


def test_nothing_is_foretold_after_the_latest_retirement_age_and_the_warnings_say_so() -> None:
    told = {"birth_date": "1965-02-11", "education": "college", "si_years": 19.5, "title_usable": False}
    found = answer({**told, "suburb_area": "north_south"})
    assert found["total"] == 107
    assert found["calendar"] == [{"from": "2027-05-01", "total": 110}]
    assert all(route["ready_on"] is None for route in found["routes"])
    said = [text for text in found["warnings"] if "2028-02-11 满 63 岁" in text]
    assert len(said) == 1
    assert "女工人 50 到 55 岁" in said[0]


def test_no_warning_is_said_twice() -> None:
    for age in (40, 51, 60, 62, 64):
        found = answer({"age": age, "education": "college", "si_years": 12})["warnings"]
        assert len(found) == len(set(found))


def test_sixty_has_points_and_sixty_one_has_none() -> None:
    assert warned({"age": 61}, "61 岁以上没有规定分值")
    assert not warned({"age": 60}, "岁以上没有规定分值")


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"si_years": {"min": 3}}, "si_years: 'max' is missing: give it beside min"),
        ({"deductions": [{"count": 1}]}, "deductions: 'kind' is missing: give it beside count"),
        ({"si_years": {}}, "si_years: 'min' is missing: give it beside the others"),
    ],
)
def test_what_is_missing_within_a_field_is_named(told: dict[str, Any], message: str) -> None:
    with pytest.raises(ProfileError) as error:
        answer(told)
    assert str(error.value) == message


def test_other_rules_after_the_end_say_so() -> None:
    told = {"age": 30, "education": "master"}
    text = other_rules(told, POLICY, TEXTS, TODAY, date(2030, 1, 1))["text"]
    assert text.count("之后的规则还没有公布") == 1
    assert "公布" not in other_rules(told, POLICY, TEXTS, TODAY, date(2022, 12, 31))["text"]
    with pytest.raises(ProfileError) as error:
        other_rules(told, POLICY, TEXTS, TODAY, date(2038, 1, 1))
    assert error.value.field == "against"

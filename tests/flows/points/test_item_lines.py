"""The items line by line: what each is computed from, so that nothing else needs to be computed anew."""

from random import Random

import pytest

from flows.items.lines import LINES, fields_beside, itemised, points_of_fields
from flows.points.bounds import next_question
from flows.profile import Profile, age_on, parse_profile
from tests.flows.random_profiles import DAYS, decoded_profile
from tests.flows.shipped import POLICY

DAY = DAYS[-1]
RULES = POLICY.on(DAY)


def some_profiles(seed: int, count: int = 40) -> list[Profile]:
    random = Random(seed)  # noqa: S311 (no secret)
    return [parse_profile(decoded_profile(random, day=DAY, present=0.6), DAY) for _ in range(count)]


def oldest(profile: Profile) -> int | None:
    return max(age_on(profile, DAY), default=None)


@pytest.mark.parametrize("seed", range(4))
def test_items_taken_over_are_those_computed_anew(seed: int) -> None:
    before = None
    for profile in some_profiles(seed):
        anew = itemised(profile, RULES, oldest(profile))
        assert itemised(profile, RULES, oldest(profile), before).lines == anew.lines
        before = anew


def test_nothing_is_taken_over_from_under_other_rules() -> None:
    for profile in some_profiles(5):
        other = itemised(profile, POLICY.on(DAYS[0]), oldest(profile))
        assert itemised(profile, RULES, oldest(profile), other) == itemised(profile, RULES, oldest(profile))


def test_the_items_beside_a_field_change_the_total_by_what_they_change() -> None:
    for profile in some_profiles(6):
        for field in ("title", "base_months", "suburb_years", "si_years", "award"):
            without = profile.model_copy(update={field: None})
            both = [itemised(each, RULES, oldest(each)).items for each in (profile, without)]
            totals = [sum(item.points for item in items) for items in both]
            ours = [points_of_fields(frozenset({field}), each, RULES, oldest(each)) for each in (profile, without)]
            assert totals[0] - totals[1] == ours[0] - ours[1]


def test_the_fields_that_are_weighed_together() -> None:
    assert fields_beside(frozenset({"local_hires"})) == ("invest_tax_wan", "local_hires")
    assert {"title", "base_months", "education_accepted"} <= set(fields_beside(frozenset({"skill_level"})))
    assert set(Profile.model_fields) >= {name for line in LINES for name in line.reads}


def test_the_same_question_is_chosen_again_and_another_one_under_other_candidates() -> None:
    profile = parse_profile({"age": 41, "education": "college"}, DAY)
    first = next_question(profile, RULES, DAY, ("si_years", "title"))
    assert first == next_question(profile, RULES, DAY, ["si_years", "title"])
    assert next_question(profile, RULES, DAY, ("title",)) in {"title", None}

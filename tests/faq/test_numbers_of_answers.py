"""What the answers state in figures agrees with what the estimate counts."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from bot.content.content import Folders, check
from bot.content.numbers import with_numbers
from faq.entries import Entry
from flows.points.points import estimate
from flows.profile import Profile
from flows.rules.parameters import parameters

CHECKED = check(Folders())
TODAY = max(entry.checked_on for entry in CHECKED.catalogue.entries.values())
RULES = CHECKED.policy.on(TODAY)
NUMBERS = {value for value in parameters(RULES).values() if value is not None}
# What many years, months or parts of a rule add up to.
RATES = {
    "age": range(5, 31),
    "si_years": range(0, 151, 3),
    "years_at_4": range(0, 101, 4),
    "years_at_2": range(0, 21, 2),
}
# One short of the standard is the example that people ask about.
COUNTED = NUMBERS | {RULES.standard.points - 1} | {value for rate in RATES.values() for value in rate}
POINTS = re.compile(r"(?<![\d.])(\d{1,3})\s*分(?!钟|类|开|别|局|公司|数|为|两|三|几|之|项|值|档|成)")
SUM = re.compile(r"(?<![\d＋+×x.])(\d+(?:[＋+]\d+)+)\s*[＝=]\s*(\d+)")
AGE = re.compile(r"(?<!\d)(4[3-9]|5\d|60)(?:周?岁)?(?:是|得|有|记)?(\d{1,2})(?=分|；|，|。|$)")
YEARS_OF_INSURANCE = re.compile(r"(?:社保|参保)(?:缴|交)?满?(\d{1,2})年(?:是|得|有|就是)?(\d{1,3})分")
# A wrong figure that people have read is quoted in order to be set right.
QUOTED = re.compile(r"「[^」]*」|“[^”]*”")
REFUTED = re.compile(r"不对|是错的|错的|没有这|没这|不存在|传言|谣|网上")


def _sentences(entry: Entry) -> Iterator[str]:
    shown = with_numbers(entry, CHECKED.policy, TODAY)
    for part in (shown.answer, shown.details or "", shown.caveat or ""):
        for sentence in re.split(r"[。\n]", part):
            if not REFUTED.search(sentence):
                yield QUOTED.sub("", sentence)


ENTRIES = [pytest.param(entry, id=entry.id) for entry in CHECKED.catalogue.entries.values()]


@pytest.mark.parametrize("entry", ENTRIES)
def test_points_are_numbers_of_the_policy(entry: Entry) -> None:
    for sentence in _sentences(entry):
        sums = {int(each) for terms, total in SUM.findall(sentence) for each in (*re.split("[＋+]", terms), total)}
        for written in POINTS.findall(sentence):
            assert int(written) in COUNTED | sums | _totals(sentence), f"{entry.id}: {written}分 in 「{sentence}」"


def _totals(sentence: str) -> set[int]:
    """Return the totals and gaps an example may reach: what is left to the standard, and sums of what it names."""
    named = [int(each) for each in re.findall(r"(?<!\d)\d{1,3}(?!\d|年|个月|岁|月)", sentence)]
    pairs = {a + b for i, a in enumerate(named) for b in named[:i]} | {
        a + b + c for a in named for b in named for c in named
    }
    return pairs | {RULES.standard.points - each for each in (*named, *pairs)}


@pytest.mark.parametrize("entry", ENTRIES)
def test_sums_are_right(entry: Entry) -> None:
    for sentence in _sentences(entry):
        for terms, total in SUM.findall(sentence):
            assert sum(map(int, re.split("[＋+]", terms))) == int(total), f"{entry.id}: 「{sentence}」"


@pytest.mark.parametrize("entry", ENTRIES)
def test_ages_get_their_points(entry: Entry) -> None:
    for sentence in _sentences(entry):
        if "年龄" in sentence or entry.id == "age-points":
            for age, points in AGE.findall(sentence):
                assert _given({"age": int(age)}) == int(points), f"{entry.id}: {age} → {points} in 「{sentence}」"


@pytest.mark.parametrize("entry", ENTRIES)
def test_years_of_insurance_get_their_points(entry: Entry) -> None:
    for sentence in _sentences(entry):
        for years, points in YEARS_OF_INSURANCE.findall(sentence):
            assert _given({"si_years": int(years)}) == int(points), f"{entry.id}: 「{sentence}」"


def _given(fields: dict[str, int]) -> int:
    return estimate(Profile.model_validate(fields), RULES, TODAY).total


def test_the_patterns_see_what_they_should() -> None:
    assert POINTS.findall("大专50分，本科双证90 分，打分要5分钟") == ["50", "90"]
    assert SUM.findall("90＋30＝120") == [("90＋30", "120")]
    assert AGE.findall("45岁27；46岁25；") == [("45", "27"), ("46", "25")]
    assert YEARS_OF_INSURANCE.findall("社保满10年30分") == [("10", "30")]
    assert isinstance(TODAY, date)


@pytest.mark.parametrize("entry", CHECKED.catalogue.entries.values(), ids=lambda entry: entry.id)
def test_a_caveat_is_read_without_the_lines_it_is_of(entry: Entry) -> None:
    """It stands under the short answer too, where no line has a number."""
    assert not re.search(r"第 \d|[①-⑳]", entry.caveat or "")

"""A part of the insured time that does not count, and lengths told with more words around them."""

from datetime import date

import pytest

from flows.reading.reader import read

_TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("社保九年，其中有八个月是补缴的", 8),
        ("社保7年，里面有半年在外地交的", 6),
        ("社保10年，当中一年半是挂靠的", 8),
        ("社保8年，里头补缴了4个月", 7),
        ("社保9年，其中上海6年", 6),
        ("社保9年，中间断了8个月", 9),
        ("社保9年，其中6年在浦东", 9),
    ],
)
def test_what_does_not_count_is_taken_off(said: str, years: float) -> None:
    assert read(said, _TODAY).get("si_years") == years


@pytest.mark.parametrize(
    ("said", "slots"),
    [
        ("社保交交停停，前后加起来差不多6年多", {"si_years": {"min": 6, "max": 7}}),
        ("五六年吧社保", {"si_years": {"min": 5, "max": 6}}),
        ("六七年的样子吧社保", {"si_years": {"min": 6, "max": 7}}),
        ("我87年底生的", {"birth_year": 1987}),
        ("93年夏天出生的，大专", {"birth_year": 1993, "education": "college"}),
        ("91年上半年生人", {"birth_year": 1991}),
        ("95年底入职", {}),
        ("社保18年底交的", {}),
    ],
)
def test_lengths_and_births_in_more_words(said: str, slots: dict[str, object]) -> None:
    assert read(said, _TODAY) == slots

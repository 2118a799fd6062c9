"""A child's step at school out of a sentence: which one, and in which calendar year."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from language import lazy
from language.numbers import DIGIT, read_number

Stage = Literal["primary", "middle", "high", "college"]

# A school year begins in September and ends in the year after.
_FIRST_MONTH = 9
_STAGES: tuple[tuple[Stage, re.Pattern[str]], ...] = (
    ("high", lazy.compile(r"中考|初升高|(?:考|升|上|读|念)(?:普通)?高中|进高中")),
    ("college", lazy.compile(r"高考|(?:考|上|升)大学")),
    ("middle", lazy.compile(r"小升初|(?:升|上|读|念)(?:初中|中学|预初|预备班)")),
    ("primary", lazy.compile(r"幼升小|(?:升|上|读|念|进)(?:一年级|小学)|小学(?:报名|登记|入学)")),
)
# The grades of Shanghai's schools (five years and four), with the step after them and the full years before it.
_GRADES: tuple[tuple[re.Pattern[str], Stage, int], ...] = (
    (lazy.compile(r"初三|九年级"), "high", 0),
    (lazy.compile(r"初二|八年级"), "high", 1),
    (lazy.compile(r"初一|七年级"), "high", 2),
    (lazy.compile(r"六年级|预初|预备班"), "high", 3),
    (lazy.compile(r"高三"), "college", 0),
    (lazy.compile(r"高二"), "college", 1),
    (lazy.compile(r"高一"), "college", 2),
    (lazy.compile(r"五年级"), "middle", 0),
    (lazy.compile(r"四年级"), "middle", 1),
    (lazy.compile(r"三年级"), "middle", 2),
    (lazy.compile(r"(?<!十)二年级"), "middle", 3),
    (lazy.compile(r"大班"), "primary", 0),
    (lazy.compile(r"中班"), "primary", 1),
    (lazy.compile(r"小班"), "primary", 2),
)
_YEARS_AHEAD = {"去年": -1, "今年": 0, "明年": 1, "后年": 2, "大后年": 3}
# A year before a grade says when the child is in it, not when the step is taken (「今年五年级，明年小升初」).
_GRADE = r"(?:[二三四五六七八九]年级|初[一二三]|高[一二三]|[大中小]班|预初|预备班)"
_ONLY_A_GRADE = lazy.compile(
    rf"(?:我们?|家|的|孩子|小孩|娃|女儿|儿子|老大|老二|今年|现在|目前|刚|已经|上|读|念|在|是|小学|,|，|\s){{0,6}}{_GRADE}(?:了|呢|啊|的|[。!！~\s])*"
)
_NAMED_YEAR = lazy.compile(rf"(?:大后年|后年|明年|今年)(?![^,，。;；\s]{{0,4}}{_GRADE})")
_IN_ANOTHER_YEAR = lazy.compile(rf"(?P<year>后年|明年|去年)[^,，。;；\s]{{0,4}}{_GRADE}")
_NUMBERED_YEAR = lazy.compile(r"(?<!\d)(20\d{2}|\d{2})(?:年|届)")
_LATER = lazy.compile(rf"(?P<years>\d|[{DIGIT}])年(?:以?后|之后)")


@dataclass(frozen=True, slots=True)
class SchoolStep:
    """A step at school.

    Attributes:
        stage: `primary` and `middle` are entered without an examination, `high` and `college` with one.
        year: the calendar year in which it is taken.

    """

    stage: Stage
    year: int


def school_step(said: str, today: date) -> SchoolStep | None:
    """Return the step at school that a plain sentence names together with its year; None when one of both is missing.

    Args:
        said: the sentence in plain form.
        today: the day on which it is said; a step of a year that has passed is none.

    """
    stage = next((stage for stage, pattern in _STAGES if pattern.search(said)), None)
    year = _year(said, today) if stage is not None else None
    if stage is None or year is None:
        return _by_grade(said, stage, today)
    return SchoolStep(stage, year) if today.year <= year <= today.year + 20 else None


def only_a_grade(said: str) -> bool:
    """Whether a plain sentence says nothing but in which grade a child is (「老大五年级了」)."""
    return _ONLY_A_GRADE.fullmatch(said) is not None


def _year(said: str, today: date) -> int | None:
    named, numbered, later = _NAMED_YEAR.search(said), _NUMBERED_YEAR.search(said), _LATER.search(said)
    if numbered:
        return int(numbered[1]) % 100 + 2000
    if later:
        return today.year + int(read_number(later["years"]) or 0)
    return today.year + _YEARS_AHEAD[named[0]] if named else None


def _by_grade(said: str, stage: Stage | None, today: date) -> SchoolStep | None:
    other = _IN_ANOTHER_YEAR.search(said)
    ends = today.year + (today.month >= _FIRST_MONTH) + (_YEARS_AHEAD[other["year"]] if other else 0)
    for pattern, after, more in _GRADES:
        if pattern.search(said) and stage in {None, after}:
            return SchoolStep(after, ends + more)
    return None
